package org.indexus.callcenter.queues;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.catalogues.Requirements;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.entries.Entry;
import org.jspecify.annotations.Nullable;

/** An agent's place in a queue; a lower priority is asked first. */
@Entity
@Table(name = "queue_members")
public class QueueMember extends Entry {

    @Column(name = "queue_id", nullable = false, updatable = false)
    private @Nullable UUID queueId;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "agent_id", updatable = false)
    private @Nullable Agent agent;

    @Column(name = "member_order", nullable = false, updatable = false)
    private long order;

    @Column(nullable = false)
    @Min(value = 1, message = "priority must be 1 (asked first) to 100")
    @Max(value = 100, message = "priority must be 1 (asked first) to 100")
    private int priority = 1;

    @Column(nullable = false)
    private boolean active = true;

    @Column(name = "match_mode", nullable = false)
    @Enumerated(EnumType.STRING)
    private SkillMatch match = SkillMatch.ALL;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "queue_member_skills", joinColumns = @JoinColumn(name = "member_id"))
    private List<RequiredSkill> skills = new ArrayList<>();

    protected QueueMember() {}

    QueueMember(Queue queue, Agent agent, long order) {
        this.queueId = queue.getId();
        this.agent = agent;
        this.order = order;
    }

    public UUID getQueueId() {
        return Objects.requireNonNull(queueId);
    }

    public Agent getAgent() {
        return Objects.requireNonNull(agent);
    }

    /** Rises in the order of adding. */
    public long getOrder() {
        return order;
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** Whether all of the skills are needed, or one of them. */
    public SkillMatch getMatch() {
        return match;
    }

    public void setMatch(SkillMatch match) {
        this.match = match;
    }

    /** What the agent must be able to do to be asked in this queue, besides what the step requires. */
    public List<RequiredSkill> getSkills() {
        return skills;
    }

    public void setSkills(List<RequiredSkill> skills) {
        this.skills = new ArrayList<>(skills);
    }

    void set(Membership membership) {
        priority = membership.priority();
        active = membership.active();
        match = membership.match();
        skills = new ArrayList<>(membership.skills());
    }

    Requirement requirement() {
        return Requirements.toPlan(match, skills);
    }

    QueuePlan.Member toPlan() {
        return new QueuePlan.Member(getAgent().agentId(), order, priority, active, requirement());
    }
}
