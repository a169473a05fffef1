package org.indexus.callcenter.catalogues;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** A skill that an agent needs, on the wire. */
@Schema(name = "RequiredSkill", example = "{\"skill\":\"slovak\",\"level\":3}")
public record RequiredSkillJson(
        @Schema(description = "Id or code of a skill; answers tell the code", example = "slovak") @Nullable
        String skill,

        @Schema(description = "At least this level: 1 (a little) to 5 (best)", defaultValue = "1", example = "3")
        @Nullable
        Integer level) {

    public static List<RequiredSkillJson> of(List<RequiredSkill> skills) {
        return skills.stream()
                .map(each -> new RequiredSkillJson(each.getSkill().getCode(), each.getLevel()))
                .toList();
    }

    public static List<RequiredSkill> read(
            String field, @Nullable List<@Nullable RequiredSkillJson> skills, Skills catalogue) {
        return skills == null
                ? List.of()
                : skills.stream().map(each -> read(field, each, catalogue)).toList();
    }

    private static RequiredSkill read(String field, @Nullable RequiredSkillJson each, Skills catalogue) {
        Skill skill = catalogue
                .find(each == null || each.skill() == null ? "" : each.skill())
                .orElseThrow(() -> ProblemException.invalid(
                        field + ".skill",
                        "UNKNOWN",
                        field + ".skill must be the id or code of a skill; GET /skills lists them."));
        return new RequiredSkill(skill, each == null || each.level() == null ? 1 : each.level());
    }
}
