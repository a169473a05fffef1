package org.indexus.callcenter.history.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.indexus.callcenter.platform.entries.Entry;
import org.jspecify.annotations.Nullable;

/** How many days history is kept; {@code null} keeps it for ever. */
@Entity
@Table(name = "history_keeping")
public class Keeping extends Entry {

    /** Of the one row, which the migration makes. */
    static final UUID ID = new UUID(0, 1);

    static final int LEAST = 30;
    static final int MOST = 36_500;

    @Column(name = "call_days")
    @Min(value = LEAST, message = "callDays must be 30 to 36500, or nothing to keep calls for ever")
    @Max(value = MOST, message = "callDays must be 30 to 36500, or nothing to keep calls for ever")
    private @Nullable Integer callDays;

    @Column(name = "agent_event_days")
    @Min(value = LEAST, message = "agentEventDays must be 30 to 36500, or nothing to keep them for ever")
    @Max(value = MOST, message = "agentEventDays must be 30 to 36500, or nothing to keep them for ever")
    private @Nullable Integer agentEventDays;

    public Keeping() {
        super(ID);
    }

    public @Nullable Integer getCallDays() {
        return callDays;
    }

    public void setCallDays(@Nullable Integer callDays) {
        this.callDays = callDays;
    }

    public @Nullable Integer getAgentEventDays() {
        return agentEventDays;
    }

    public void setAgentEventDays(@Nullable Integer agentEventDays) {
        this.agentEventDays = agentEventDays;
    }
}
