/** What concerns one call: from Asterisk, from people, from other aggregates of the floor. */
@NullMarked
package org.indexus.callcenter.engine.event.call;

import org.jspecify.annotations.NullMarked;
