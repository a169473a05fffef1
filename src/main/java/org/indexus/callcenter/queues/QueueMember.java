package org.indexus.callcenter.queues;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import java.util.UUID;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.engine.QueuePlan;
import org.indexus.callcenter.platform.Entry;
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

    QueuePlan.Member toPlan() {
        return new QueuePlan.Member(getAgent().agentId(), order, priority, active);
    }
}
