package org.indexus.callcenter.schedules;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.plan.Opening;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** What a schedule says of a moment, on the wire. */
@Schema(
        name = "ScheduleState",
        example = "{\"at\":\"2026-12-24T08:00:00Z\",\"open\":false,\"reason\":\"HOLIDAY\",\"detail\":\"Christmas Eve\","
                + "\"prompt\":null,\"until\":\"2026-12-28T07:00:00Z\",\"zone\":\"Europe/Bratislava\"}")
public record StateJson(
        Instant at,
        boolean open,

        @Schema(enumeration = {"HOURS", "HOLIDAY", "CLOSED_NOW"})
        String reason,

        @Schema(description = "The holiday's name, else empty")
        String detail,

        @Schema(description = "What a caller hears then; null: the usual words, or open") @Nullable
        String prompt,

        @Schema(description = "When it next opens or closes by itself; null: never") @Nullable
        Instant until,

        @Schema(description = "The zone in which it was read")
        String zone) {

    static StateJson of(Schedule schedule, Instant at, PromptNames names) {
        Opening opening = schedule.at(at, schedule.zoneOrUsual());
        return new StateJson(
                at,
                opening.open(),
                opening.reason().name(),
                opening.detail(),
                names.ref(opening.prompt()),
                opening.until(),
                schedule.zoneOrUsual().getId());
    }
}
