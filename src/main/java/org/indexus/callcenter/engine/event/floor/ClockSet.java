package org.indexus.callcenter.engine.event.floor;

import java.time.Duration;
import org.indexus.callcenter.engine.event.Event;

/**
 * The wall clock was set, by hand, by NTP or because the machine slept: from now on it shows the engine's time plus
 * {@code offset}. The engine's own time goes on as before; what people live by, schedules above all, follows the wall clock.
 */
public record ClockSet(Duration offset) implements Event {}
