/** What happens outside, or is asked for. One event is one turn. */
@NullMarked
package org.indexus.callcenter.engine.event;

import org.jspecify.annotations.NullMarked;
