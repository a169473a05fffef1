package org.indexus.callcenter.engine.plan;

import java.time.ZoneId;

/**
 * What a schedule says to who only asks.
 *
 * @param code of the schedule
 * @param zone in which its hours are read
 */
public record ScheduleAnswer(String code, Opening opening, ZoneId zone) {}
