package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.audit.Audit;
import org.indexus.callcenter.access.audit.AuditAction;
import org.indexus.callcenter.access.audit.AuditEntry;
import org.indexus.callcenter.access.audit.AuditNote;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.recordings.RecordingStore;
import org.indexus.callcenter.runtime.RecordingSource;
import org.indexus.callcenter.runtime.RecordingSource.Audio;
import org.jspecify.annotations.Nullable;

/**
 * Recordings of calls, to be heard and deleted: from our own store, or from the Asterisk that kept them. Says plainly why there
 * is none to hear.
 */
@ApplicationScoped
public class Recordings {

    /** A player asks for a file piece by piece; within this time that is one listening. */
    private static final Duration ONE_LISTENING = Duration.ofMinutes(10);

    @Inject
    private RecordingStore shelf;

    @Inject
    private Instance<RecordingSource> source;

    @Inject
    private Audit audit;

    /**
     * Opens a recording for whoever makes this request, and notes that before anything is heard. The caller closes it. Throws
     * 404 when there is none, 409 when it cannot be had now or from here, 503 when it cannot be noted.
     */
    Audio listen(CallCard card, int seq) {
        Audio audio = open(card, nameOf(require(card, seq)));
        try {
            audit.noteOnce(AuditNote.of(AuditAction.RECORDING_PLAYED, "call", card.id(), told(seq)), ONE_LISTENING);
            return audio;
        } catch (RuntimeException unwritten) {
            close(audio);
            throw unwritten;
        }
    }

    /** Deletes a recording for good, which is noted before. Throws as {@link #listen}. */
    @ChangedBy(Role.ADMIN)
    public void delete(CallCard card, int seq, String by) {
        Recording recording = require(card, seq);
        String name = nameOf(recording);
        deletionOf(name).ifPresent(Recordings::refuseDeleted);
        audit.note(AuditNote.of(AuditAction.RECORDING_DELETED, "call", card.id(), told(seq)));
        try {
            if (shelf.delete(name, by, "deleted by hand").isEmpty()) {
                source.get().remove(card.connection(), name);
                shelf.deletedElsewhere(card.id(), name, recording.seconds(), by, "deleted by hand");
            }
        } catch (IOException | IllegalStateException notNow) {
            throw notAvailable(notNow);
        }
    }

    /** What people read of a recording that was deleted; {@code null} when it was not. */
    public @Nullable String deletion(Recording recording) {
        String name = recording.name();
        return name == null ? null : deletionOf(name).map(Recordings::told).orElse(null);
    }

    /** Who listened, the last one first. */
    public List<AuditEntry> listeners(CallCard card) {
        return audit.about(card.id().toString(), AuditAction.RECORDING_PLAYED);
    }

    /** The number of the last one, for who names none. */
    static int last(CallCard card) {
        return Math.max(1, card.recordings().size());
    }

    /** What the audit trail says of the first one is what it said when a call had only one. */
    private static String told(int seq) {
        return seq == 1 ? "" : "recording " + seq;
    }

    private static Recording require(CallCard card, int seq) {
        List<Recording> all = card.recordings();
        if (all.isEmpty()) {
            throw refusal(card.recording().state());
        }
        if (seq < 1 || seq > all.size()) {
            throw none("NO_RECORDING", "The call has no recording of this number.");
        }
        return all.get(seq - 1);
    }

    private static String nameOf(Recording recording) {
        if (recording.state() != Recording.State.STORED || recording.name() == null) {
            throw refusal(recording.state());
        }
        return recording.name();
    }

    private Audio open(CallCard card, String name) {
        try {
            Optional<Audio> kept = shelf.open(name);
            if (kept.isPresent()) {
                return kept.get();
            }
            deletionOf(name).ifPresent(Recordings::refuseDeleted);
            return source.get()
                    .open(card.connection(), name)
                    .orElseThrow(() -> none("NO_RECORDING", "Asterisk no longer has the recording."));
        } catch (IOException | IllegalStateException notFromHere) {
            throw notAvailable(notFromHere);
        }
    }

    private Optional<RecordingStore.Deleted> deletionOf(String name) {
        try {
            return shelf.deletion(name);
        } catch (IOException notNow) {
            throw notAvailable(notNow);
        }
    }

    private static void refuseDeleted(RecordingStore.Deleted deletion) {
        throw none("RECORDING_DELETED", told(deletion));
    }

    private static String told(RecordingStore.Deleted deletion) {
        return "The recording was deleted at " + deletion.at() + " by " + deletion.by() + ": " + deletion.why() + ".";
    }

    private static void close(Audio audio) {
        try {
            audio.content().close();
        } catch (IOException gone) {
            throw notAvailable(gone);
        }
    }

    private static ProblemException refusal(Recording.State state) {
        return switch (state) {
            case RECORDING -> ProblemException.conflict("NOT_READY", "The call is still being recorded.");
            case PENDING -> ProblemException.conflict("NOT_READY", "The recording is being fetched from Asterisk.");
            case FAILED -> none("NO_RECORDING", "The recording failed.");
            default -> none("NO_RECORDING", "The call was not recorded.");
        };
    }

    private static ProblemException notAvailable(Exception why) {
        return ProblemException.conflict("RECORDING_NOT_AVAILABLE", String.valueOf(why.getMessage()));
    }

    private static ProblemException none(String code, String why) {
        return new ProblemException(Problem.of(404, code, why, List.of()));
    }
}
