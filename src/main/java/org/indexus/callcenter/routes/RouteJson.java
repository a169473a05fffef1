package org.indexus.callcenter.routes;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.catalogues.RequiredSkillJson;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.destinations.TargetJson;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.web.Choices;
import org.indexus.callcenter.schedules.Schedules;
import org.jspecify.annotations.Nullable;

/** A DID route on the wire. */
@Schema(
        name = "DidRoute",
        example = "{\"code\":\"did-100\",\"pattern\":\"100\",\"target\":{\"type\":\"QUEUE\",\"ref\":\"support\"},"
                + "\"priority\":2,\"skills\":{\"match\":\"ALL\",\"skills\":[{\"skill\":\"slovak\",\"level\":3}]},"
                + "\"language\":\"sk\",\"active\":true}")
public record RouteJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String code,

        @Schema(description = "A number (100), a prefix (421*), an Asterisk pattern (_2XX) or default") @Nullable
        String pattern,

        @Schema(
                description =
                        "Where the calls go: QUEUE (the type when none is said), MENU, AGENT, EXTENSION, EXTERNAL,"
                                + " MESSAGE, ROUTE")
        @Nullable
        TargetJson target,

        @Nullable Boolean active,

        @Schema(description = "Points in the order of callers; one counts as 60 seconds of waiting", defaultValue = "0")
        @Nullable
        Integer priority,

        @Schema(description = "What an agent must be able to do, besides what the queue requires") @Nullable
        SkillsJson skills,

        @Schema(description = "In which prompts are told", example = "sk") @Nullable
        String language,

        @Schema(description = "For hours without a zone of their own", example = "Europe/Bratislava") @Nullable
        String zone,

        @Schema(description = "Whoever calls counts as a VIP", defaultValue = "false") @Nullable
        Boolean vip,

        @Schema(description = "For the target AGENT: where calls go that the agent does not take; null: a message")
        @Nullable
        TargetJson otherwise,

        @Schema(description = "Id or code of a schedule; outside of its hours calls go where closed says") @Nullable
        String schedule,

        @Schema(description = "Outside of the schedule's hours; null: the schedule's message") @Nullable
        TargetJson closed,

        @Schema(
                readOnly = true,
                description = "Where this route and others get into each other's way; told, not refused")
        @Nullable
        List<WarningJson> warnings) {

    /** What an agent must be able to do. */
    @Schema(name = "SkillRequirement")
    public record SkillsJson(
            @Schema(
                    enumeration = {"ALL", "ANY"},
                    defaultValue = "ALL")
            @Nullable
            String match,

            @Nullable List<@Nullable RequiredSkillJson> skills) {}

    /** Something to look at. */
    @Schema(
            name = "RouteWarning",
            example = "{\"code\":\"SHADOWED\",\"message\":\"421* wins over _421X for every number.\"}")
    public record WarningJson(String code, String message) {}

    private static final String QUEUE = "QUEUE";

    static RouteJson of(DidRoute route, Names names, List<String> shadows) {
        RouteGifts gifts = route.getGifts();
        return new RouteJson(
                route.getId(),
                route.getCode(),
                route.getPattern(),
                TargetJson.of(route.getTarget(), names),
                route.isActive(),
                gifts.getPriority(),
                new SkillsJson(gifts.getMatch().name(), List.copyOf(RequiredSkillJson.of(gifts.getSkills()))),
                gifts.getLanguage(),
                gifts.getZone(),
                gifts.isVip(),
                TargetJson.of(route.getOtherwise(), names),
                route.getSchedule() == null ? null : route.getSchedule().getCode(),
                TargetJson.of(route.getClosed(), names),
                shadows.stream()
                        .map(shadow -> new WarningJson("SHADOWED", shadow))
                        .toList());
    }

    DidRoute applyTo(DidRoute route, Directory directory, Skills catalogue, Schedules schedules) {
        route.setCode(requireNonNullElse(code, ""));
        route.setPattern(requireNonNullElse(pattern, ""));
        route.setTarget(target(directory));
        route.setOtherwise(read("otherwise", otherwise, directory));
        route.setClosed(read("closed", closed, directory));
        route.setSchedule(schedules.chosen("schedule", schedule));
        route.setActive(active == null || active);
        RouteGifts gifts = route.getGifts();
        gifts.setPriority(requireNonNullElse(priority, 0));
        gifts.setLanguage(language);
        gifts.setZone(zone);
        gifts.setVip(vip != null && vip);
        SkillsJson needs = requireNonNullElse(skills, new SkillsJson(null, null));
        gifts.setSkills(
                Choices.of("skills.match", needs.match(), SkillMatch.class, SkillMatch.ALL),
                RequiredSkillJson.read("skills.skills", needs.skills(), catalogue));
        return route;
    }

    private Target target(Directory directory) {
        if (target == null || (target.type() == null && target.ref() == null)) {
            throw ProblemException.invalid(
                    "target", "REQUIRED", "target is required, like {\"type\":\"QUEUE\",\"ref\":\"support\"}.");
        }
        TargetJson typed = new TargetJson(
                requireNonNullElse(target.type(), QUEUE),
                target.ref(),
                target.keepWaitingTime(),
                target.number(),
                target.prompt());
        return typed.read("target", DidRoute.TARGETS, directory);
    }

    private static @Nullable Target read(String field, @Nullable TargetJson way, Directory directory) {
        return way == null ? null : way.read(field, DidRoute.TARGETS, directory);
    }
}
