package org.indexus.callcenter.menus;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.catalogues.RequiredSkillJson;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.TargetJson;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** What a key of a menu means, on the wire. */
@Schema(
        name = "IvrMenuChoice",
        example = "{\"key\":\"1\",\"label\":\"Support\",\"target\":{\"type\":\"QUEUE\",\"ref\":\"support\"},"
                + "\"priority\":0,\"match\":\"ALL\",\"skills\":[],\"language\":null}")
public record ChoiceJson(
        @Schema(description = "One key of a telephone: 0 to 9, * or #", example = "1") @Nullable
        String key,

        @Schema(description = "What people read for it: timeline and agent; plain text", example = "Support") @Nullable
        String label,

        @Schema(description = "REPEAT says the menu again, BACK leads to the menu before, TOP to the first one")
        @Nullable
        TargetJson target,

        @Schema(description = "Points that it gives to the call; one counts as 60 s of waiting", defaultValue = "0")
        @Nullable
        Integer priority,

        @Schema(
                enumeration = {"ALL", "ANY"},
                defaultValue = "ALL")
        @Nullable
        String match,

        @Schema(description = "What the agent must be able to do, besides what the queue requires") @Nullable
        List<RequiredSkillJson> skills,

        @Schema(description = "The call goes on in this language; null leaves it", example = "sk") @Nullable
        String language) {

    /** Where a key may lead. */
    static final List<DestinationType> TARGETS = List.of(
            DestinationType.QUEUE,
            DestinationType.MENU,
            DestinationType.ROUTE,
            DestinationType.AGENT,
            DestinationType.EXTENSION,
            DestinationType.EXTERNAL,
            DestinationType.MESSAGE,
            DestinationType.REPEAT,
            DestinationType.BACK,
            DestinationType.TOP);

    static List<ChoiceJson> of(List<Choice> choices, Names names) {
        return choices.stream().map(choice -> of(choice, names)).toList();
    }

    private static ChoiceJson of(Choice choice, Names names) {
        return new ChoiceJson(
                choice.key(),
                choice.label(),
                TargetJson.of(choice.target(), names),
                choice.priority(),
                choice.match().name(),
                RequiredSkillJson.of(choice.skills()),
                choice.language());
    }

    static List<Choice> read(@Nullable List<@Nullable ChoiceJson> choices, Directory directory, Skills skills) {
        return choices == null
                ? List.of()
                : IntStream.range(0, choices.size())
                        .mapToObj(at -> read("choices[" + at + "]", choices.get(at), directory, skills))
                        .toList();
    }

    private static Choice read(String field, @Nullable ChoiceJson choice, Directory directory, Skills skills) {
        if (choice == null) {
            throw ProblemException.invalid(field, "REQUIRED", field + " is null; take it out, or say what it means.");
        }
        if (choice.target() == null) {
            throw ProblemException.invalid(
                    field + ".target",
                    "REQUIRED",
                    field + ".target is required, like {\"type\":\"QUEUE\",\"ref\":\"support\"}.");
        }
        return new Choice(
                requireNonNullElse(choice.key(), ""),
                requireNonNullElse(choice.label(), "").strip(),
                choice.target().read(field + ".target", TARGETS, directory),
                requireNonNullElse(choice.priority(), 0),
                Choices.of(field + ".match", choice.match(), SkillMatch.class, SkillMatch.ALL),
                RequiredSkillJson.read(field + ".skills", choice.skills(), skills),
                choice.language() == null || choice.language().isBlank()
                        ? null
                        : choice.language().strip());
    }
}
