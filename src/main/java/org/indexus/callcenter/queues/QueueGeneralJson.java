package org.indexus.callcenter.queues;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** What a queue is called and whom it asks first, on the wire. */
@Schema(name = "Queue.General")
public record QueueGeneralJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable Boolean active,

        @Schema(
                enumeration = {
                    "ROUND_ROBIN",
                    "LEAST_CALLS",
                    "LONGEST_IDLE",
                    "SKILLS_BASED",
                    "RANDOM",
                    "RING_ALL",
                    "LINEAR",
                    "LEAST_TALK_TIME"
                })
        @Nullable
        String strategy) {

    static final String EXAMPLE =
            "\"code\":\"support\",\"name\":\"Slovakia - Support\",\"active\":true," + "\"strategy\":\"LONGEST_IDLE\"";

    static QueueGeneralJson of(Queue queue) {
        return new QueueGeneralJson(
                queue.getId(),
                queue.getCode(),
                queue.getName(),
                queue.isActive(),
                queue.getStrategy().name());
    }

    void applyTo(Queue queue) {
        queue.setCode(requireNonNullElse(code, ""));
        queue.setName(requireNonNullElse(name, ""));
        queue.setActive(active == null || active);
        queue.setStrategy(Choices.of("strategy", strategy, RoutingMode.class, RoutingMode.LONGEST_IDLE));
    }
}
