package org.indexus.callcenter.routes;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.platform.ProblemException;
import org.indexus.callcenter.queues.Queue;
import org.indexus.callcenter.queues.Queues;
import org.jspecify.annotations.Nullable;

/** A DID route on the wire. */
@Schema(
        name = "DidRoute",
        example = "{\"code\":\"did-100\",\"pattern\":\"100\",\"target\":{\"type\":\"QUEUE\",\"ref\":\"support\"},"
                + "\"active\":true}")
public record RouteJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String code,

        @Schema(description = "A number (100), a prefix (421*), an Asterisk pattern (_2XX) or default") @Nullable
        String pattern,

        @Nullable Target target,
        @Nullable Boolean active) {

    /** Where the calls go; {@code ref} is an id or a code. */
    public record Target(@Nullable String type, @Nullable String ref) {}

    private static final String QUEUE = "QUEUE";

    static RouteJson of(DidRoute route) {
        Queue queue = route.getQueue();
        return new RouteJson(
                route.getId(),
                route.getCode(),
                route.getPattern(),
                new Target(QUEUE, queue == null ? null : queue.getCode()),
                route.isActive());
    }

    DidRoute applyTo(DidRoute route, Queues queues) {
        route.setCode(requireNonNullElse(code, ""));
        route.setPattern(requireNonNullElse(pattern, ""));
        route.setQueue(queue(queues));
        route.setActive(active == null || active);
        return route;
    }

    private Queue queue(Queues queues) {
        if (target == null || target.ref() == null) {
            throw ProblemException.invalid(
                    "target", "REQUIRED", "target is required, like {\"type\":\"QUEUE\",\"ref\":\"support\"}.");
        }
        if (!QUEUE.equals(requireNonNullElse(target.type(), QUEUE))) {
            throw ProblemException.invalid("target.type", "UNKNOWN", "target.type must be QUEUE.");
        }
        return queues.find(target.ref())
                .orElseThrow(() -> ProblemException.invalid(
                        "target.ref", "UNKNOWN", "target.ref must be the id or the code of a queue."));
    }
}
