package org.indexus.callcenter.catalogues;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.jspecify.annotations.Nullable;

/** Required skills while somebody edits them: rows may be empty yet. */
public class RequirementForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One row. */
    public static class Need implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String skill;
        private int level = 1;

        public @Nullable String getSkill() {
            return skill;
        }

        public void setSkill(@Nullable String skill) {
            this.skill = skill;
        }

        public int getLevel() {
            return level;
        }

        public void setLevel(int level) {
            this.level = level;
        }
    }

    private SkillMatch match = SkillMatch.ALL;
    private final List<Need> needs = new ArrayList<>();

    public static RequirementForm of(SkillMatch match, List<RequiredSkill> skills) {
        RequirementForm form = new RequirementForm();
        form.match = match;
        skills.forEach(each -> {
            Need need = new Need();
            need.skill = each.getSkill().getCode();
            need.level = each.getLevel();
            form.needs.add(need);
        });
        return form;
    }

    public void add() {
        needs.add(new Need());
    }

    public void remove(Need need) {
        needs.remove(need);
    }

    /** Rows without a skill are left out. */
    public List<RequiredSkill> read(Skills catalogue) {
        return needs.stream()
                .filter(need -> need.skill != null)
                .map(need -> new RequiredSkill(skill(catalogue, need), need.level))
                .toList();
    }

    private static Skill skill(Skills catalogue, Need need) {
        return catalogue.require(Objects.requireNonNullElse(need.skill, ""));
    }

    public SkillMatch getMatch() {
        return match;
    }

    public void setMatch(SkillMatch match) {
        this.match = match;
    }

    public List<Need> getNeeds() {
        return needs;
    }
}
