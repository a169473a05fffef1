package org.indexus.callcenter.engine.plan;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.jspecify.annotations.Nullable;

/**
 * When a queue lets callers in, and when its day begins.
 *
 * @param schedule {@code null} for always
 */
public record HoursPlan(@Nullable ScheduleId schedule, ZoneId zone) {

    public static final HoursPlan ALWAYS = new HoursPlan(null, ZoneOffset.UTC);
}
