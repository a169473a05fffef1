package org.indexus.callcenter.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's last call, and the agent who served it. */
@Entity
@Table(name = "customer_contacts")
public class Contact {

    @Id
    @Column(name = "customer_id")
    private @Nullable UUID customerId;

    @Column(name = "last_call_id", nullable = false)
    private @Nullable UUID lastCallId;

    @Column(name = "last_call_at", nullable = false)
    private Instant lastCallAt = Instant.EPOCH;

    @Column(name = "last_agent_id")
    private @Nullable UUID lastAgentId;

    protected Contact() {}

    Contact(UUID customerId) {
        this.customerId = customerId;
    }

    /** An earlier call that is told later changes nothing; a call without an agent keeps the last one. */
    void note(UUID call, Instant arrivedAt, @Nullable UUID agent) {
        if (arrivedAt.isBefore(lastCallAt)) {
            return;
        }
        lastCallId = call;
        lastCallAt = arrivedAt;
        lastAgentId = agent == null ? lastAgentId : agent;
    }

    @Nullable
    UUID getCustomerId() {
        return customerId;
    }

    public @Nullable UUID getLastCallId() {
        return lastCallId;
    }

    public Instant getLastCallAt() {
        return lastCallAt;
    }

    public @Nullable UUID getLastAgentId() {
        return lastAgentId;
    }
}
