package org.indexus.callcenter.queues;

import java.io.Serializable;
import org.indexus.callcenter.catalogues.RequirementForm;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.queues.settings.Step;
import org.jspecify.annotations.Nullable;

/** A routing step while somebody edits it. */
public class StepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Integer seconds = 20;
    private RequirementForm requirement = new RequirementForm();

    static StepForm of(Step step) {
        StepForm form = new StepForm();
        form.seconds = step.seconds();
        form.requirement = RequirementForm.of(step.match(), step.skills());
        return form;
    }

    Step read(Skills catalogue) {
        return new Step(seconds, requirement.getMatch(), requirement.read(catalogue));
    }

    public @Nullable Integer getSeconds() {
        return seconds;
    }

    public void setSeconds(@Nullable Integer seconds) {
        this.seconds = seconds;
    }

    public RequirementForm getRequirement() {
        return requirement;
    }
}
