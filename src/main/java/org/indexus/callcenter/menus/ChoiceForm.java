package org.indexus.callcenter.menus;

import java.io.Serializable;
import org.indexus.callcenter.catalogues.RequirementForm;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.destinations.TargetForm;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a key means while somebody edits it. */
public class ChoiceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String key;
    private String label = "";
    private TargetForm target = new TargetForm(ChoiceJson.TARGETS);
    private int priority;
    private @Nullable String language;
    private boolean giving;
    private RequirementForm requirement = new RequirementForm();

    ChoiceForm(String key) {
        this.key = key;
    }

    static ChoiceForm of(Choice choice, Names names) {
        ChoiceForm form = new ChoiceForm(choice.key());
        form.label = choice.label();
        form.target = TargetForm.of(choice.target(), ChoiceJson.TARGETS, names);
        form.priority = choice.priority();
        form.language = choice.language();
        form.requirement = RequirementForm.of(choice.match(), choice.skills());
        return form;
    }

    /** Throws 422 for a target that is missing or malformed. */
    Choice read(String field, Directory directory, Skills skills) {
        Target to = target.read(field + ".target", directory);
        if (to == null) {
            throw ProblemException.invalid(field + ".target", "REQUIRED", "Choose where key " + key + " leads.");
        }
        return new Choice(key, label.strip(), to, priority, requirement.getMatch(), requirement.read(skills), language);
    }

    /** Whether what it gives to the call is shown. */
    public boolean isGiving() {
        return giving
                || priority != 0
                || language != null
                || !requirement.getNeeds().isEmpty();
    }

    public void give() {
        giving = true;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label == null ? "" : label;
    }

    public TargetForm getTarget() {
        return target;
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    /** Empty leaves it. */
    public void setLanguage(@Nullable String language) {
        this.language = language == null || language.isBlank() ? null : language.strip();
    }

    public RequirementForm getRequirement() {
        return requirement;
    }
}
