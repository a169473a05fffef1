package org.indexus.callcenter.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.history.rows.CallReader;
import org.indexus.callcenter.runtime.CallDraft;
import org.jspecify.annotations.Nullable;

/** What a person wrote about an agent's part in a call, or about a call without an agent: its result code, and notes. */
@Entity
@IdClass(CallDisposition.Key.class)
@Table(name = "call_dispositions")
public class CallDisposition {

    @Id
    @Column(name = "call_id")
    private UUID callId = new UUID(0, 0);

    /** {@link CallReader#NOBODY}, where no agent ever had the call. */
    @Id
    @Column(name = "agent_id")
    private UUID agentId = CallReader.NOBODY;

    /** Whose word is the call's: the highest turn's, which is the last agent's. */
    @Column(nullable = false)
    private int turn;

    @Column(nullable = false)
    private String code = "";

    private @Nullable String notes;

    @Column(name = "written_by", nullable = false)
    private String writtenBy = "";

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt = Instant.EPOCH;

    protected CallDisposition() {}

    CallDisposition(CallId call, @Nullable AgentRef agent) {
        this.callId = call.value();
        this.agentId = agent == null ? CallReader.NOBODY : agent.id().value();
    }

    /** The last word counts. */
    void write(String newCode, @Nullable String newNotes, String by) {
        code = newCode;
        notes = newNotes;
        writtenBy = by;
        writtenAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    void turn(int newTurn) {
        turn = newTurn;
    }

    CallDraft asDraft() {
        return new CallDraft(new CallId(callId), notes == null ? "" : notes, code, writtenAt, true);
    }

    public UUID getCallId() {
        return callId;
    }

    public UUID getAgentId() {
        return agentId;
    }

    public String getCode() {
        return code;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public String getWrittenBy() {
        return writtenBy;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** What tells one from another. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID callId = CallReader.NOBODY;
        private UUID agentId = CallReader.NOBODY;

        protected Key() {}

        Key(CallId call, UUID agent) {
            this.callId = call.value();
            this.agentId = agent;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && callId.equals(key.callId) && agentId.equals(key.agentId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(callId, agentId);
        }
    }
}
