package org.indexus.callcenter.access.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An audit trail in memory. */
public final class RecordingAudit extends Audit {

    private final List<AuditNote> notes = new ArrayList<>();

    @Override
    public void note(AuditNote note) {
        notes.add(note);
    }

    @Override
    public void noteOnce(AuditNote note, Duration within) {
        notes.add(note);
    }

    public List<AuditNote> notes() {
        return List.copyOf(notes);
    }
}
