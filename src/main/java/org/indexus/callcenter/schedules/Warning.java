package org.indexus.callcenter.schedules;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.plan.Opening;

/** Something about a schedule that is allowed, and that hardly anybody means. */
@Schema(
        name = "ScheduleWarning",
        example = "{\"code\":\"NEVER_OPEN\",\"message\":\"It never opens: no hours are given, today or later.\"}")
public record Warning(
        @Schema(enumeration = {"NEVER_OPEN", "NEVER_CLOSES"})
        String code,

        String message) {

    private static final Warning NEVER_OPEN =
            new Warning("NEVER_OPEN", "It never opens: there are no hours, in no week and on no holiday to come.");

    private static final Warning NEVER_CLOSES = new Warning(
            "NEVER_CLOSES", "It never closes: every hour of the week is open, and no holiday changes that.");

    /** The emergency switch is no reason: it does not last. */
    static List<Warning> of(Schedule schedule) {
        Opening opening = schedule.toPlan().withoutClosure().at(Instant.now(), schedule.zoneOrUsual());
        if (opening.until() != null) {
            return List.of();
        }
        return List.of(opening.open() ? NEVER_CLOSES : NEVER_OPEN);
    }
}
