package org.indexus.callcenter.schedules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** The emergency switch on the wire. */
@Schema(name = "ClosedNow", example = "{\"active\":true,\"prompt\":\"sound:all-circuits-busy-now\"}")
public record ClosedNowJson(
        @Nullable Boolean active,

        @Schema(description = "What callers hear meanwhile; null: what they would hear at such an hour anyway")
        @Nullable
        String prompt) {

    static final ClosedNowJson OFF = new ClosedNowJson(false, null);

    static ClosedNowJson of(Schedule schedule, PromptNames names) {
        return new ClosedNowJson(schedule.isClosedNow(), names.ref(schedule.getClosedNowPrompt()));
    }

    /** Throws 422 when it does not say. */
    boolean requireActive(String field) {
        if (active == null) {
            throw ProblemException.invalid(
                    field, "REQUIRED", field + " is required: true closes now, false ends that.");
        }
        return active;
    }
}
