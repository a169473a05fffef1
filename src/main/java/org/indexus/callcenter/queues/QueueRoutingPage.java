package org.indexus.callcenter.queues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** One queue's Routing: the steps in their order, the agent from last time, VIPs, who calls again. */
@Named
@ViewScoped
public class QueueRoutingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Queues queues;

    @Inject
    private Skills skills;

    private Queue queue = new Queue();
    private List<StepForm> steps = new ArrayList<>();

    /** Does nothing for a queue that is still to be created. */
    public void load(@Nullable String ref) {
        if (ref == null || ref.isEmpty()) {
            return;
        }
        queue = queues.require(ref);
        steps = new ArrayList<>(
                queue.getRouting().getSteps().stream().map(StepForm::of).toList());
    }

    public void add() {
        StepForm step = new StepForm();
        step.getRequirement().add();
        steps.add(step);
    }

    public void remove(StepForm step) {
        steps.remove(step);
    }

    public void moveUp(StepForm step) {
        int place = steps.indexOf(step);
        if (place > 0) {
            Collections.swap(steps, place, place - 1);
        }
    }

    public void save() {
        boolean saved = Notices.attempt(
                () -> {
                    apply();
                    queues.save(queue);
                },
                "Saved. It holds for the next caller; who waits already keeps the place.");
        if (saved) {
            load(queue.getId().toString());
        }
    }

    private void apply() {
        queue.getRouting()
                .setSteps(steps.stream().map(step -> step.read(skills)).toList());
    }

    /** What is in the form, read back; {@code strategy} as people read it. */
    public String sentence(String strategy) {
        apply();
        return RoutingWords.of(queue.getRouting(), strategy);
    }

    /** Empty when there is nothing to remark. */
    public String getRemark() {
        apply();
        return RoutingWords.remark(queue.getStrategy(), queue.getRouting().getSteps())
                .orElse("");
    }

    public List<Skill> getCatalogue() {
        return skills.all();
    }

    public SkillMatch[] getMatches() {
        return SkillMatch.values();
    }

    public Queue getQueue() {
        return queue;
    }

    public List<StepForm> getSteps() {
        return steps;
    }
}
