package org.indexus.callcenter.queues;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.indexus.callcenter.platform.Choices;
import org.indexus.callcenter.prompts.PromptNames;
import org.indexus.callcenter.schedules.Schedules;
import org.jspecify.annotations.Nullable;

/** A queue on the wire. What is absent gets its default. */
@Schema(
        name = "Queue",
        example = "{\"code\":\"support\",\"name\":\"Slovakia - Support\",\"strategy\":\"LONGEST_IDLE\","
                + "\"maxWaitSeconds\":300,\"offerSeconds\":20,\"wrapUpSeconds\":30,\"missLimit\":2,"
                + "\"shortAbandonSeconds\":5,\"welcomePrompt\":\"sound:queue-thankyou\",\"goodbyePrompt\":null,"
                + "\"welcomeMode\":\"PARALLEL\",\"holdMusic\":\"default\",\"maxLength\":null,\"weight\":0,"
                + "\"record\":\"ALWAYS\",\"recordShare\":100,\"recordAnnouncement\":null,\"recordingRetentionDays\":365,"
                + "\"serviceLevelSeconds\":20,\"zone\":\"Europe/Bratislava\",\"active\":true,"
                + "\"open\":true,\"routingSteps\":[{\"seconds\":20,\"match\":\"ALL\","
                + "\"skills\":[{\"skill\":\"slovak\",\"level\":3}]}],\"preferredAgentSeconds\":15,\"vipPoints\":5,"
                + "\"samePlaceSeconds\":300,\"declineSeconds\":10,\"wrapUpMode\":\"EXTEND_ONCE\","
                + "\"overflow\":{\"maxWait\":{\"type\":\"QUEUE\",\"ref\":\"sales\",\"keepWaitingTime\":true},"
                + "\"maxLength\":null,\"noAgents\":null,\"noneAvailable\":null,\"closed\":null},"
                + "\"announcePositionSeconds\":60,\"announceWaitSeconds\":60,\"comfortSeconds\":45,"
                + "\"comfortPrompt\":null,\"schedule\":\"office\"}")
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

        @Schema(description = "Code or id of a prompt, or Asterisk media", example = "sound:queue-thankyou") @Nullable
        String welcomePrompt,

        @Schema(description = "Code or id of a prompt, or Asterisk media; null: Asterisk's own goodbye") @Nullable
        String goodbyePrompt,

        @Schema(enumeration = {"PARALLEL", "FIRST"}) @Nullable
        String welcomeMode,

        @Nullable String holdMusic,
        @Nullable Integer maxLength,
        @Nullable Integer weight,

        @Schema(enumeration = {"NEVER", "ALWAYS", "SHARE"}) @Nullable
        String record,

        @Nullable Integer serviceLevelSeconds,
        @Nullable String zone,
        @Nullable Boolean active,

        @Schema(
                description = "A closed queue lets nobody in: overflow.closed; who waits already is served",
                defaultValue = "true")
        @Nullable
        Boolean open,

        @Schema(description = "Whom the queue asks as a caller waits, in this order; none: any member at once")
        @Nullable
        List<StepJson> routingSteps,

        @Schema(
                description = "For so long only the agent is asked who served this customer last; 0: off, at most 600",
                defaultValue = "0")
        @Nullable
        Integer preferredAgentSeconds,

        @Schema(
                description =
                        "What a VIP customer adds to the call's priority, 0 to 1000; one point counts as 60 s of waiting",
                defaultValue = "5")
        @Nullable
        Integer vipPoints,

        @Schema(
                description = "Who left unserved and calls again within this gets the old place; 0: off, at most 86400",
                defaultValue = "0")
        @Nullable
        Integer samePlaceSeconds,

        @Schema(
                description =
                        "For so long an agent who declined, or whose phone failed, is not asked again for the same"
                                + " call; 0 to 600",
                defaultValue = "10")
        @Nullable
        Integer declineSeconds,

        @Schema(
                enumeration = {"NONE", "TIMED", "UNTIL_DONE", "EXTEND_ONCE"},
                defaultValue = "TIMED",
                description =
                        "TIMED: wrapUpSeconds, 0 means none; UNTIL_DONE: until the agent says Done, at most an hour;"
                                + " EXTEND_ONCE: as TIMED, and the agent may ask once for as much again")
        @Nullable
        String wrapUpMode,

        @Nullable OverflowJson overflow,

        @Schema(
                description = "How often a caller is told the place in the line; 0: never, else 15 to 3600",
                defaultValue = "0")
        @Nullable
        Integer announcePositionSeconds,

        @Schema(
                description = "How often a caller is told the estimated wait; 0: never, else 15 to 3600",
                defaultValue = "0")
        @Nullable
        Integer announceWaitSeconds,

        @Schema(description = "How often the comfort message is played; 0: never, else 15 to 3600", defaultValue = "0")
        @Nullable
        Integer comfortSeconds,

        @Schema(
                description = "Code or id of a prompt, or Asterisk media; null: Asterisk's own words",
                example = "sound:queue-periodic-announce")
        @Nullable
        String comfortPrompt,

        @Schema(
                description = "Id or code of the schedule that says when callers are let in; null: always",
                example = "office")
        @Nullable
        String schedule,

        @Schema(description = "Whose number is shown where a call is put through to an external number") @Nullable
        CallerIdJson callerId,

        @Schema(description = "With record SHARE: so many of a hundred calls, chosen at random", defaultValue = "100")
        @Nullable
        Integer recordShare,

        @Schema(
                description = "Heard before the line by callers whose call will be recorded; null: nothing is said",
                example = "sound:this-call-may-be-monitored-or-recorded")
        @Nullable
        String recordAnnouncement,

        @Schema(description = "Recordings are deleted so many days after their call; null: kept for ever") @Nullable
        Integer recordingRetentionDays) {

    static QueueJson of(Queue queue, Names names) {
        QueueRouting routing = queue.getRouting();
        QueueSounds sounds = queue.getSounds();
        return new QueueJson(
                queue.getId(),
                queue.getCode(),
                queue.getName(),
                queue.getStrategy().name(),
                queue.getMaxWaitSeconds(),
                queue.getOffers().getOfferSeconds(),
                queue.getWrapUp().getWrapUpSeconds(),
                queue.getOffers().getMissLimit(),
                queue.getFigures().getShortAbandonSeconds(),
                names.prompt(sounds.getWelcomePrompt()),
                names.prompt(sounds.getGoodbyePrompt()),
                sounds.getWelcomeMode().name(),
                sounds.getHoldMusic(),
                queue.getMaxLength(),
                queue.getWeight(),
                queue.getRecording().getRecord().name(),
                queue.getFigures().getServiceLevelSeconds(),
                queue.getFigures().getZone(),
                queue.isActive(),
                queue.getOverflow().isOpen(),
                StepJson.of(routing.getSteps()),
                routing.getPreferredAgentSeconds(),
                routing.getVipPoints(),
                routing.getSamePlaceSeconds(),
                queue.getOffers().getDeclineSeconds(),
                queue.getWrapUp().getWrapUpMode().name(),
                OverflowJson.of(queue.getOverflow().getActions(), names),
                sounds.getAnnouncePositionSeconds(),
                sounds.getAnnounceWaitSeconds(),
                sounds.getComfortSeconds(),
                names.prompt(sounds.getComfortPrompt()),
                queue.getOverflow().scheduleCode(),
                CallerIdJson.of(queue.getOverflow()),
                queue.getRecording().getRecordShare(),
                names.prompt(queue.getRecording().getRecordAnnouncement()),
                queue.getRecording().getRecordingRetentionDays());
    }

    Queue applyTo(Queue queue, Skills skills, Directory directory, Schedules schedules, PromptNames prompts) {
        queue.setCode(requireNonNullElse(code, ""));
        queue.setName(requireNonNullElse(name, ""));
        queue.setStrategy(Choices.of("strategy", strategy, RoutingMode.class, RoutingMode.LONGEST_IDLE));
        queue.setMaxWaitSeconds(requireNonNullElse(maxWaitSeconds, 300));
        queue.setMaxLength(maxLength);
        queue.setWeight(requireNonNullElse(weight, 0));
        queue.setActive(active == null || active);
        QueueParts.fill(queue.getOffers(), this);
        QueueParts.fill(queue.getWrapUp(), this);
        QueueParts.fill(queue.getFigures(), this);
        QueueParts.fill(queue.getSounds(), this, prompts);
        QueueParts.fill(queue.getRecording(), this, prompts);
        QueueParts.fill(queue.getRouting(), this, skills);
        queue.getOverflow().setOpen(open == null || open);
        queue.getOverflow().setSchedule(schedules.chosen("schedule", schedule));
        queue.getOverflow()
                .setActions(requireNonNullElse(overflow, OverflowJson.USUAL).read(directory));
        CallerIdJson.apply(callerId, queue.getOverflow());
        return queue;
    }
}
