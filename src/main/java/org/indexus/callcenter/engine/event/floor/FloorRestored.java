package org.indexus.callcenter.engine.event.floor;

import java.time.Duration;
import org.indexus.callcenter.engine.event.Event;

/**
 * The floor opens with what it remembers. Calls wait for word from their Asterisk before anybody is offered one.
 *
 * @param grace for so long agents keep their status without a socket
 */
public record FloorRestored(FloorMemory memory, Duration grace) implements Event {}
