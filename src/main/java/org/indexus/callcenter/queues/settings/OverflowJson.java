package org.indexus.callcenter.queues.settings;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.destinations.TargetJson;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.jspecify.annotations.Nullable;

/** Where callers go whom a queue does not serve, on the wire; null means the usual. */
@Schema(
        name = "Overflow",
        description =
                "One action for each cause; null is the usual one: a spoken message for maxWait, maxLength and closed,"
                        + " and waiting on for noAgents and noneAvailable. Chains of queues, menus and routes must end",
        example = "{\"maxWait\":{\"type\":\"QUEUE\",\"ref\":\"sales\",\"keepWaitingTime\":true},\"maxLength\":null,"
                + "\"noAgents\":{\"type\":\"MENU\",\"ref\":\"main\"},\"noneAvailable\":null,"
                + "\"closed\":{\"type\":\"MESSAGE\",\"prompt\":\"sound:vm-nobodyavail\"}}")
public record OverflowJson(
        @Schema(description = "The longest wait (maxWaitSeconds) is over") @Nullable
        TargetJson maxWait,

        @Schema(description = "On entry: maxLength callers wait already; not WAIT_ON") @Nullable
        TargetJson maxLength,

        @Schema(description = "No active member is signed in") @Nullable
        TargetJson noAgents,

        @Schema(description = "No active member works: all are offline or on a break") @Nullable
        TargetJson noneAvailable,

        @Schema(description = "On entry: the queue is closed; not WAIT_ON") @Nullable
        TargetJson closed) {

    static final OverflowJson USUAL = new OverflowJson(null, null, null, null, null);

    static OverflowJson of(Map<OverflowCause, Target> actions, Names names) {
        return new OverflowJson(
                TargetJson.of(actions.get(OverflowCause.MAX_WAIT), names),
                TargetJson.of(actions.get(OverflowCause.MAX_LENGTH), names),
                TargetJson.of(actions.get(OverflowCause.NO_AGENTS), names),
                TargetJson.of(actions.get(OverflowCause.NONE_AVAILABLE), names),
                TargetJson.of(actions.get(OverflowCause.CLOSED), names));
    }

    Map<OverflowCause, Target> read(Directory directory) {
        Map<OverflowCause, Target> read = new EnumMap<>(OverflowCause.class);
        for (OverflowCause cause : OverflowCause.values()) {
            TargetJson action = on(cause);
            if (action != null) {
                read.put(cause, action.read(Overflows.field(cause), Overflows.TYPES, directory));
            }
        }
        return read;
    }

    private @Nullable TargetJson on(OverflowCause cause) {
        return switch (cause) {
            case MAX_WAIT -> maxWait;
            case MAX_LENGTH -> maxLength;
            case NO_AGENTS -> noAgents;
            case NONE_AVAILABLE -> noneAvailable;
            case CLOSED -> closed;
        };
    }
}
