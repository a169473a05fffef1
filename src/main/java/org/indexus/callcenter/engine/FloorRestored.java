package org.indexus.callcenter.engine;

import java.time.Duration;

/**
 * The floor opens with what it remembers. Calls wait for word from their Asterisk before anybody is offered one.
 *
 * @param grace for so long agents keep their status without a socket
 */
public record FloorRestored(FloorMemory memory, Duration grace) implements Event {}
