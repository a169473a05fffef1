package org.indexus.callcenter.destinations;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where callers are sent, on the wire; fields that the type does not use are forgotten. */
@Schema(name = "Target", example = "{\"type\":\"QUEUE\",\"ref\":\"sales\",\"keepWaitingTime\":true}")
public record TargetJson(
        @Schema(
                enumeration = {
                    "QUEUE",
                    "MENU",
                    "ROUTE",
                    "AGENT",
                    "EXTENSION",
                    "EXTERNAL",
                    "MESSAGE",
                    "WAIT_ON",
                    "REPEAT",
                    "BACK",
                    "TOP",
                    "VOICEMAIL",
                    "CALLBACK"
                },
                description = "WAIT_ON: of queues only; REPEAT, BACK and TOP: of menus only; VOICEMAIL and CALLBACK are"
                        + " not available yet (422 NOT_AVAILABLE). To reach opening hours, name a ROUTE that has them")
        @Nullable
        String type,

        @Schema(description = "For QUEUE, MENU, ROUTE: id or code. For AGENT: id or username") @Nullable
        String ref,

        @Schema(description = "For QUEUE: whether the wait so far counts in the other line", defaultValue = "false")
        @Nullable
        Boolean keepWaitingTime,

        @Schema(
                description = "For EXTENSION and EXTERNAL: digits, * and #, may begin with +",
                example = "+421905123456")
        @Nullable
        String number,

        @Schema(
                description = "For MESSAGE: a prompt, or Asterisk media; null for the usual words",
                example = "sound:vm-goodbye")
        @Nullable
        String prompt) {

    private static final List<String> LATER = List.of("VOICEMAIL", "CALLBACK");

    public static @Nullable TargetJson of(@Nullable Target target, Names names) {
        if (target == null) {
            return null;
        }
        Named named = names.of(target);
        return new TargetJson(
                target.getType().name(),
                named == null ? null : named.code(),
                target.isKeepWaitingTime(),
                target.getNumber(),
                names.prompt(target.getPrompt()));
    }

    /**
     * Throws 422 for a type that is not allowed here, a thing that is not there, and what {@link Target#check} refuses.
     *
     * @param field as REST names it: {@code target}, {@code overflow.maxWait}
     */
    public Target read(String field, Collection<DestinationType> allowed, Finder things) {
        Target target = read(field, type(field + ".type", allowed), things);
        target.check(field);
        return target;
    }

    private Target read(String field, DestinationType kind, Finder things) {
        return switch (kind) {
            case QUEUE -> Target.toQueue(named(field, kind, things).id(), keepWaitingTime != null && keepWaitingTime);
            case MENU, ROUTE, AGENT -> Target.to(named(field, kind, things));
            case EXTENSION, EXTERNAL -> Target.toNumber(kind, number);
            case MESSAGE -> Target.message(things.media(prompt, field + ".prompt"));
            default -> Target.of(kind);
        };
    }

    private DestinationType type(String field, Collection<DestinationType> allowed) {
        if (type == null) {
            throw ProblemException.invalid(field, "REQUIRED", field + " is required: one of " + told(allowed) + ".");
        }
        if (LATER.contains(type)) {
            throw ProblemException.notAvailable(field, "The target " + type);
        }
        if (type.equals("SCHEDULE")) {
            throw ProblemException.invalid(
                    field,
                    "NOT_AVAILABLE",
                    field + " cannot be SCHEDULE: opening hours lead nowhere by themselves. Name a ROUTE that has a"
                            + " schedule, a target for open hours and one for closed hours.");
        }
        return Arrays.stream(DestinationType.values())
                .filter(each -> each.name().equals(type) && allowed.contains(each))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.invalid(field, "UNKNOWN", field + " must be one of " + told(allowed) + "."));
    }

    private Named named(String field, DestinationType kind, Finder things) {
        if (ref == null || ref.isBlank()) {
            throw ProblemException.invalid(
                    field + ".ref",
                    "INVALID",
                    field + " needs ref: the " + Target.noun(kind) + " where the callers go.");
        }
        return things.find(kind, ref)
                .orElseThrow(() -> ProblemException.invalid(
                        field + ".ref",
                        "UNKNOWN",
                        field + ".ref must be the id or the "
                                + (kind == DestinationType.AGENT
                                        ? "username of an agent"
                                        : "code of a " + Target.noun(kind))
                                + ", not " + ref + "."));
    }

    private static String told(Collection<DestinationType> allowed) {
        return allowed.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
