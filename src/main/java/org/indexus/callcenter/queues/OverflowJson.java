package org.indexus.callcenter.queues;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.OverflowCause;
import org.indexus.callcenter.engine.OverflowType;
import org.indexus.callcenter.platform.Choices;
import org.indexus.callcenter.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where callers go whom a queue does not serve, on the wire; null means the usual. */
@Schema(
        name = "Overflow",
        description =
                "One action for each cause; null is the usual one: a spoken message for maxWait, maxLength and closed,"
                        + " and waiting on for noAgents and noneAvailable",
        example = "{\"maxWait\":{\"type\":\"QUEUE\",\"ref\":\"sales\",\"keepWaitingTime\":true},\"maxLength\":null,"
                + "\"noAgents\":{\"type\":\"EXTENSION\",\"number\":\"900\"},\"noneAvailable\":null,"
                + "\"closed\":{\"type\":\"MESSAGE\",\"prompt\":\"sound:vm-nobodyavail\"}}")
public record OverflowJson(
        @Schema(description = "The longest wait (maxWaitSeconds) is over") @Nullable
        ActionJson maxWait,

        @Schema(description = "On entry: maxLength callers wait already; not WAIT_ON") @Nullable
        ActionJson maxLength,

        @Schema(description = "No active member is signed in") @Nullable
        ActionJson noAgents,

        @Schema(description = "No active member works: all are offline or on a break") @Nullable
        ActionJson noneAvailable,

        @Schema(description = "On entry: the queue is closed; not WAIT_ON") @Nullable
        ActionJson closed) {

    static final OverflowJson USUAL = new OverflowJson(null, null, null, null, null);

    private static final List<String> LATER = List.of("VOICEMAIL", "CALLBACK", "MENU", "SCHEDULE");

    /** What happens to the caller; fields that the type does not use are forgotten. */
    @Schema(name = "OverflowAction", example = "{\"type\":\"QUEUE\",\"ref\":\"sales\",\"keepWaitingTime\":true}")
    public record ActionJson(
            @Schema(
                    enumeration = {
                        "QUEUE",
                        "EXTENSION",
                        "EXTERNAL",
                        "MESSAGE",
                        "WAIT_ON",
                        "VOICEMAIL",
                        "CALLBACK",
                        "MENU",
                        "SCHEDULE"
                    },
                    description = "VOICEMAIL, CALLBACK, MENU and SCHEDULE are not available yet (422 NOT_AVAILABLE)")
            @Nullable
            String type,

            @Schema(description = "For QUEUE: id or code of the other queue; chains of queues must end") @Nullable
            String ref,

            @Schema(description = "For QUEUE: whether the wait so far counts in the other line", defaultValue = "false")
            @Nullable
            Boolean keepWaitingTime,

            @Schema(
                    description = "For EXTENSION and EXTERNAL: digits, * and #, may begin with +",
                    example = "+421905123456")
            @Nullable
            String number,

            @Schema(description = "For MESSAGE: Asterisk media; null for the usual words", example = "sound:vm-goodbye")
            @Nullable
            String prompt) {

        static @Nullable ActionJson of(@Nullable Overflow action) {
            return action == null
                    ? null
                    : new ActionJson(
                            action.getType().name(),
                            action.getTarget() == null
                                    ? null
                                    : action.getTarget().getCode(),
                            action.isKeepWaitingTime(),
                            action.getNumber(),
                            action.getPrompt());
        }

        private Overflow read(String field, Queues queues) {
            if (type != null && LATER.contains(type)) {
                throw ProblemException.notAvailable(field + ".type", "The overflow " + type);
            }
            OverflowType kind = Choices.of(field + ".type", type, OverflowType.class);
            return switch (kind) {
                case QUEUE -> Overflow.toQueue(queue(field, queues), keepWaitingTime != null && keepWaitingTime);
                case EXTENSION, EXTERNAL -> Overflow.toNumber(kind, number);
                case MESSAGE -> Overflow.message(prompt);
                case WAIT_ON -> Overflow.waitOn();
            };
        }

        private @Nullable Queue queue(String field, Queues queues) {
            return ref == null
                    ? null
                    : queues.find(ref)
                            .orElseThrow(() -> ProblemException.invalid(
                                    field + ".ref", "UNKNOWN", field + ".ref must be the id or the code of a queue."));
        }
    }

    static OverflowJson of(Map<OverflowCause, Overflow> actions) {
        return new OverflowJson(
                ActionJson.of(actions.get(OverflowCause.MAX_WAIT)),
                ActionJson.of(actions.get(OverflowCause.MAX_LENGTH)),
                ActionJson.of(actions.get(OverflowCause.NO_AGENTS)),
                ActionJson.of(actions.get(OverflowCause.NONE_AVAILABLE)),
                ActionJson.of(actions.get(OverflowCause.CLOSED)));
    }

    Map<OverflowCause, Overflow> read(Queues queues) {
        Map<OverflowCause, Overflow> read = new EnumMap<>(OverflowCause.class);
        for (OverflowCause cause : OverflowCause.values()) {
            ActionJson action = on(cause);
            if (action != null) {
                read.put(cause, action.read(Overflows.field(cause), queues));
            }
        }
        return read;
    }

    private @Nullable ActionJson on(OverflowCause cause) {
        return switch (cause) {
            case MAX_WAIT -> maxWait;
            case MAX_LENGTH -> maxLength;
            case NO_AGENTS -> noAgents;
            case NONE_AVAILABLE -> noneAvailable;
            case CLOSED -> closed;
        };
    }
}
