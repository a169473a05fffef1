package org.indexus.callcenter.menus;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.indexus.callcenter.engine.plan.MenuChoice;
import org.jspecify.annotations.Nullable;

/** What a menu's keys mean: each its choice, several an extension. */
@Embeddable
public class MenuKeys {

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "ivr_menu_choices", joinColumns = @JoinColumn(name = "menu_id"))
    @OrderColumn(name = "place")
    private List<ChoiceRow> rows = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "ivr_menu_choice_skills", joinColumns = @JoinColumn(name = "menu_id"))
    private List<ChoiceSkill> skills = new ArrayList<>();

    @Column(name = "direct_dial")
    private @Nullable String directDial;

    Map<String, MenuChoice> toPlan() {
        Map<String, MenuChoice> plan = new HashMap<>();
        getChoices().forEach(choice -> plan.put(choice.key(), choice.toPlan()));
        return plan;
    }

    /** In their order. */
    public List<Choice> getChoices() {
        return rows.stream()
                .map(row -> row.with(skills.stream()
                        .filter(skill -> skill.isOf(row.key()))
                        .map(ChoiceSkill::required)
                        .toList()))
                .toList();
    }

    public void setChoices(List<Choice> choices) {
        rows = new ArrayList<>(choices.stream().map(ChoiceRow::new).toList());
        skills = new ArrayList<>(choices.stream()
                .flatMap(choice -> choice.skills().stream().map(skill -> new ChoiceSkill(choice.key(), skill)))
                .toList());
    }

    public @Nullable String getDirectDial() {
        return directDial;
    }

    public void setDirectDial(@Nullable String directDial) {
        this.directDial = directDial == null || directDial.isBlank() ? null : directDial.strip();
    }
}
