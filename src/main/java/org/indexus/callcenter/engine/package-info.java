/**
 * The rules of the floor: who waits, who is offered which caller, what happens when anything goes wrong. Plain Java without
 * a clock, I/O or threads: an event and a moment go in, effects come out, and the same events always give the same effects.
 * Start reading at {@link org.indexus.callcenter.engine.call.CallState}, then {@link org.indexus.callcenter.engine.Engine}.
 */
@NullMarked
package org.indexus.callcenter.engine;

import org.jspecify.annotations.NullMarked;
