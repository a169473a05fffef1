package org.indexus.callcenter.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.runtime.CallDraft;
import org.jspecify.annotations.Nullable;

/** What a person wrote about a call: its result code, and notes. */
@Entity
@Table(name = "call_dispositions")
public class CallDisposition {

    @Id
    @Column(name = "call_id")
    private UUID callId = new UUID(0, 0);

    @Column(nullable = false)
    private String code = "";

    private @Nullable String notes;

    @Column(name = "written_by", nullable = false)
    private String writtenBy = "";

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt = Instant.EPOCH;

    protected CallDisposition() {}

    CallDisposition(CallId call) {
        this.callId = call.value();
    }

    /** The last word counts. */
    void write(String newCode, @Nullable String newNotes, String by) {
        code = newCode;
        notes = newNotes;
        writtenBy = by;
        writtenAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    CallDraft asDraft() {
        return new CallDraft(new CallId(callId), notes == null ? "" : notes, code, writtenAt, true);
    }

    public UUID getCallId() {
        return callId;
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
}
