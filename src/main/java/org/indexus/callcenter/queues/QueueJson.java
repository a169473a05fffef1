package org.indexus.callcenter.queues;

import static java.util.Objects.requireNonNullElse;

import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.RecordMode;
import org.indexus.callcenter.engine.WelcomeMode;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.indexus.callcenter.platform.Choices;
import org.jspecify.annotations.Nullable;

/** A queue on the wire. What is absent gets its default. */
@Schema(
        name = "Queue",
        example = "{\"code\":\"support\",\"name\":\"Slovakia - Support\",\"strategy\":\"LONGEST_IDLE\","
                + "\"maxWaitSeconds\":300,\"offerSeconds\":20,\"wrapUpSeconds\":30,\"missLimit\":2,"
                + "\"shortAbandonSeconds\":5,\"welcomePrompt\":\"sound:queue-thankyou\",\"goodbyePrompt\":null,"
                + "\"welcomeMode\":\"PARALLEL\",\"holdMusic\":\"default\",\"maxLength\":null,\"weight\":0,"
                + "\"record\":\"ALWAYS\",\"serviceLevelSeconds\":20,\"zone\":\"Europe/Bratislava\",\"active\":true}")
public record QueueJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,

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
        String strategy,

        @Schema(description = "0: wait for ever") @Nullable Integer maxWaitSeconds,
        @Nullable Integer offerSeconds,
        @Nullable Integer wrapUpSeconds,
        @Nullable Integer missLimit,
        @Nullable Integer shortAbandonSeconds,
        @Nullable String welcomePrompt,
        @Nullable String goodbyePrompt,

        @Schema(enumeration = {"PARALLEL", "FIRST"}) @Nullable
        String welcomeMode,

        @Nullable String holdMusic,
        @Nullable Integer maxLength,
        @Nullable Integer weight,
        @Schema(enumeration = {"NEVER", "ALWAYS"}) @Nullable String record,
        @Nullable Integer serviceLevelSeconds,
        @Nullable String zone,
        @Nullable Boolean active) {

    static QueueJson of(Queue queue) {
        return new QueueJson(
                queue.getId(),
                queue.getCode(),
                queue.getName(),
                queue.getStrategy().name(),
                queue.getMaxWaitSeconds(),
                queue.getOfferSeconds(),
                queue.getWrapUpSeconds(),
                queue.getMissLimit(),
                queue.getShortAbandonSeconds(),
                queue.getWelcomePrompt(),
                queue.getGoodbyePrompt(),
                queue.getWelcomeMode().name(),
                queue.getHoldMusic(),
                queue.getMaxLength(),
                queue.getWeight(),
                queue.getRecord().name(),
                queue.getServiceLevelSeconds(),
                queue.getZone(),
                queue.isActive());
    }

    Queue applyTo(Queue queue) {
        queue.setCode(requireNonNullElse(code, ""));
        queue.setName(requireNonNullElse(name, ""));
        queue.setStrategy(Choices.of("strategy", strategy, RoutingMode.class, RoutingMode.LONGEST_IDLE));
        queue.setMaxWaitSeconds(requireNonNullElse(maxWaitSeconds, 300));
        queue.setOfferSeconds(requireNonNullElse(offerSeconds, 20));
        queue.setWrapUpSeconds(requireNonNullElse(wrapUpSeconds, 30));
        queue.setMissLimit(requireNonNullElse(missLimit, 2));
        queue.setShortAbandonSeconds(requireNonNullElse(shortAbandonSeconds, 5));
        queue.setWelcomePrompt(welcomePrompt);
        queue.setGoodbyePrompt(goodbyePrompt);
        queue.setWelcomeMode(Choices.of("welcomeMode", welcomeMode, WelcomeMode.class, WelcomeMode.PARALLEL));
        queue.setHoldMusic(requireNonNullElse(holdMusic, "default"));
        queue.setMaxLength(maxLength);
        queue.setWeight(requireNonNullElse(weight, 0));
        queue.setRecord(Choices.of("record", record, RecordMode.class, RecordMode.NEVER));
        queue.setServiceLevelSeconds(requireNonNullElse(serviceLevelSeconds, 20));
        queue.setZone(requireNonNullElse(zone, ZoneId.systemDefault().getId()));
        queue.setActive(active == null || active);
        return queue;
    }
}
