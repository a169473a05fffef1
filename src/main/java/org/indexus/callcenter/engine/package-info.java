/**
 * The rules of the floor: who waits, who is offered which caller, what happens when anything goes wrong. Plain Java without
 * a clock, I/O or threads: an event and a moment go in, effects come out, and the same events always give the same effects.
 * Start reading at {@link org.indexus.callcenter.engine.call.CallState}, then {@link org.indexus.callcenter.engine.Engine}.
 *
 * <p>Its packages know each other in one direction only, each those to its left:
 *
 * <pre>
 * id &lt; routing &lt; plan &lt; model &lt; effect &lt; event &lt; event.call, event.agent &lt; event.floor &lt; did, line &lt; agent, call &lt; call.state &lt; (here)
 * </pre>
 */
@NullMarked
package org.indexus.callcenter.engine;

import org.jspecify.annotations.NullMarked;
