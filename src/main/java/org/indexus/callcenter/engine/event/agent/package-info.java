/** What concerns one agent. */
@NullMarked
package org.indexus.callcenter.engine.event.agent;

import org.jspecify.annotations.NullMarked;
