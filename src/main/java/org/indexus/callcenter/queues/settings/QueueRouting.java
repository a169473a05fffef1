package org.indexus.callcenter.queues.settings;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.indexus.callcenter.catalogues.Requirements;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.indexus.callcenter.platform.problems.ProblemException;

/** Whom a queue asks as a caller waits: steps of skills, the agent from last time, VIPs, and who calls again. */
@Embeddable
public class QueueRouting {

    static final int MOST_STEPS = 20;
    private static final int LONGEST_STEP = 86_400;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "queue_steps", joinColumns = @JoinColumn(name = "queue_id"))
    @OrderColumn(name = "place")
    private List<StepRow> rows = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "queue_step_skills", joinColumns = @JoinColumn(name = "queue_id"))
    private List<StepSkill> skills = new ArrayList<>();

    @Column(name = "preferred_agent_seconds", nullable = false)
    @Min(value = 0, message = "preferredAgentSeconds must be 0 (off) to 600")
    @Max(value = 600, message = "preferredAgentSeconds must be 0 (off) to 600")
    private int preferredAgentSeconds;

    @Column(name = "vip_points", nullable = false)
    @Min(value = 0, message = "vipPoints must be 0 to 1000; one point counts as 60 seconds of waiting")
    @Max(value = 1000, message = "vipPoints must be 0 to 1000; one point counts as 60 seconds of waiting")
    private int vipPoints = 5;

    @Column(name = "same_place_seconds", nullable = false)
    @Min(value = 0, message = "samePlaceSeconds must be 0 (off) to 86400")
    @Max(value = 86_400, message = "samePlaceSeconds must be 0 (off) to 86400")
    private int samePlaceSeconds;

    public RoutingPlan toPlan() {
        return new RoutingPlan(
                getSteps().stream().map(Step::toPlan).toList(),
                Seconds.unlessZero(preferredAgentSeconds),
                vipPoints,
                Seconds.unlessZero(samePlaceSeconds));
    }

    /** In their order; empty means any member at once. */
    public List<Step> getSteps() {
        return IntStream.range(0, rows.size()).mapToObj(this::step).toList();
    }

    private Step step(int place) {
        StepRow row = rows.get(place);
        return new Step(
                row.seconds(),
                row.match(),
                skills.stream()
                        .filter(skill -> skill.step() == place)
                        .map(StepSkill::required)
                        .toList());
    }

    public void setSteps(List<Step> steps) {
        rows = new ArrayList<>(steps.stream().map(StepRow::new).toList());
        skills = new ArrayList<>(IntStream.range(0, steps.size())
                .boxed()
                .flatMap(place -> steps.get(place).skills().stream().map(each -> new StepSkill(place, each)))
                .toList());
    }

    /** Throws 422 for steps that make no sense. */
    public void check() {
        List<Step> steps = getSteps();
        if (steps.size() > MOST_STEPS) {
            throw ProblemException.invalid(
                    "routingSteps", "SIZE", "routingSteps may have at most " + MOST_STEPS + " steps; take some out.");
        }
        for (int place = 0; place < steps.size(); place++) {
            check(place, steps.get(place), place == steps.size() - 1);
        }
    }

    private static void check(int place, Step step, boolean last) {
        String field = "routingSteps[" + place + "]";
        Integer seconds = step.seconds();
        if (seconds == null && !last) {
            throw ProblemException.invalid(
                    field + ".seconds",
                    "REQUIRED",
                    "Step " + (place + 1) + " needs seconds: only the last step may go on until the caller is served.");
        }
        if (seconds != null && (seconds < 1 || seconds > LONGEST_STEP)) {
            throw ProblemException.invalid(
                    field + ".seconds", "RANGE", "The seconds of step " + (place + 1) + " must be 1 to 86400.");
        }
        Requirements.check(field + ".skills", step.skills());
    }

    public int getPreferredAgentSeconds() {
        return preferredAgentSeconds;
    }

    public void setPreferredAgentSeconds(int preferredAgentSeconds) {
        this.preferredAgentSeconds = preferredAgentSeconds;
    }

    public int getVipPoints() {
        return vipPoints;
    }

    public void setVipPoints(int vipPoints) {
        this.vipPoints = vipPoints;
    }

    public int getSamePlaceSeconds() {
        return samePlaceSeconds;
    }

    public void setSamePlaceSeconds(int samePlaceSeconds) {
        this.samePlaceSeconds = samePlaceSeconds;
    }
}
