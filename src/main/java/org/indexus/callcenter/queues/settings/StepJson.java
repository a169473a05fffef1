package org.indexus.callcenter.queues.settings;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.catalogues.RequiredSkillJson;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** A routing step on the wire. */
@Schema(
        name = "RoutingStep",
        description =
                "Who is asked for a while, before the next step relaxes it; after the last one any member is asked",
        example = "{\"seconds\":20,\"match\":\"ALL\",\"skills\":[{\"skill\":\"slovak\",\"level\":3}]}")
public record StepJson(
        @Schema(
                description =
                        "How long the step lasts, 1 to 86400; null, in the last step only: until the caller is served",
                example = "20")
        @Nullable
        Integer seconds,

        @Schema(
                enumeration = {"ALL", "ANY"},
                defaultValue = "ALL",
                description = "Whether an agent needs all of the skills, or one of them")
        @Nullable
        String match,

        @Schema(description = "None: any member") @Nullable List<RequiredSkillJson> skills) {

    static List<StepJson> of(List<Step> steps) {
        return steps.stream()
                .map(step -> new StepJson(step.seconds(), step.match().name(), RequiredSkillJson.of(step.skills())))
                .toList();
    }

    static List<Step> read(@Nullable List<@Nullable StepJson> steps, Skills catalogue) {
        return steps == null
                ? List.of()
                : IntStream.range(0, steps.size())
                        .mapToObj(place -> read("routingSteps[" + place + "]", steps.get(place), catalogue))
                        .toList();
    }

    private static Step read(String field, @Nullable StepJson step, Skills catalogue) {
        if (step == null) {
            throw ProblemException.invalid(
                    field, "REQUIRED", field + " is null; take it out, or say what it requires.");
        }
        return new Step(
                step.seconds(),
                Choices.of(field + ".match", step.match(), SkillMatch.class, SkillMatch.ALL),
                RequiredSkillJson.read(field + ".skills", step.skills(), catalogue));
    }
}
