package org.indexus.callcenter.calls;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.indexus.callcenter.access.audit.AuditEntry;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Participant;
import org.indexus.callcenter.engine.model.Participants;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.Segment;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.TimelineEntry;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/**
 * One call of the log: what is known of it, its timeline, its recordings and who listened to it. Lives as long as its view, so
 * that a button of it still knows the call when it is pressed.
 */
@Named
@ViewScoped
public class CallPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CallLog log;

    @Inject
    private Recordings recordings;

    @Inject
    private SignedIn signedIn;

    private static final Set<CallFactType> WITH_AN_ID = EnumSet.of(
            CallFactType.PLACE_RESTORED,
            CallFactType.TRANSFERRED,
            CallFactType.RECORDING_STARTED,
            CallFactType.RECORDING_STORED);

    private @Nullable String id;
    private transient @Nullable LoggedCall call;
    private transient @Nullable List<RecordingItem> items;

    public void load() {
        if (getCall() == null) {
            Faces.responseSendError(404, "");
        }
    }

    public @Nullable LoggedCall getCall() {
        if (call == null) {
            call = CallAccess.callId(Objects.requireNonNullElse(id, ""))
                    .flatMap(log::find)
                    .orElse(null);
        }
        return call;
    }

    /** What the caller pressed and typed; empty for nothing. */
    public String getPressed() {
        LoggedCall found = getCall();
        return found == null ? "" : JourneyWords.of(found.card().journey());
    }

    /** What an entry of the timeline adds to its type; names of channels and files are nothing to people. */
    public String told(TimelineEntry entry) {
        return WITH_AN_ID.contains(entry.type()) ? "" : Objects.requireNonNullElse(entry.detail(), "");
    }

    public List<Segment> getSegments() {
        LoggedCall found = getCall();
        return found == null ? List.of() : found.segments(Instant.now());
    }

    /** Who is in the call now. */
    public List<Participant> getParticipants() {
        LoggedCall found = getCall();
        return found == null
                ? List.of()
                : Participants.of(found.card()).stream()
                        .filter(who -> who.leftAt() == null)
                        .toList();
    }

    /** Where an agent sent the caller; an id is nothing to people, unless it is a colleague of this call. */
    public String sentTo(Segment part) {
        TransferTarget to = part.transferredTo();
        if (to == null) {
            return "";
        }
        String kind = to.type().name().toLowerCase(Locale.ROOT);
        return CallAccess.callId(to.ref()).isEmpty()
                ? kind + " " + to.ref()
                : getSegments().stream()
                        .map(Segment::agent)
                        .filter(agent -> agent.id().toString().equals(to.ref()))
                        .findFirst()
                        .map(agent -> kind + " " + agent.username())
                        .orElse(kind);
    }

    public Instant getNow() {
        return Instant.now();
    }

    /** What to hear of the call, the first one first. */
    public List<RecordingItem> getRecordings() {
        LoggedCall found = getCall();
        if (items == null && found != null) {
            List<Recording> all = found.card().recordings();
            items = IntStream.range(0, all.size())
                    .mapToObj(at -> new RecordingItem(at + 1, all.get(at), recordings.deletion(all.get(at))))
                    .toList();
        }
        return items == null ? List.of() : items;
    }

    /** For administrators. */
    public void deleteRecording(int seq) {
        LoggedCall found = getCall();
        if (found == null || !signedIn.isAdmin()) {
            return;
        }
        Notices.attempt(
                () -> recordings.delete(found.card(), seq, signedIn.getUsername()), "The recording is deleted.");
        Faces.getFlash().setKeepMessages(true);
        Faces.redirect("calls/detail?id=%s", found.id().toString());
    }

    public List<AuditEntry> getListeners() {
        LoggedCall found = getCall();
        return found == null ? List.of() : recordings.listeners(found.card());
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
