package org.indexus.callcenter.calls;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.indexus.callcenter.access.AuditEntry;
import org.indexus.callcenter.access.SignedIn;
import org.indexus.callcenter.engine.Recording;
import org.indexus.callcenter.platform.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One call of the log: what is known of it, its timeline, its recording and who listened to it. */
@Named
@RequestScoped
public class CallPage {

    @Inject
    private CallLog log;

    @Inject
    private Recordings recordings;

    @Inject
    private SignedIn signedIn;

    private @Nullable String id;
    private @Nullable LoggedCall call;
    private @Nullable String deletion;

    public void load() {
        call = CallAccess.callId(Objects.requireNonNullElse(id, ""))
                .flatMap(log::find)
                .orElse(null);
        if (call == null) {
            Faces.responseSendError(404, "");
        } else {
            deletion = recordings.deletion(call.card());
        }
    }

    /** For administrators. */
    public void deleteRecording() {
        load();
        LoggedCall found = call;
        if (found == null) {
            return;
        }
        if (signedIn.isAdmin()) {
            Notices.attempt(() -> recordings.delete(found.card(), signedIn.getUsername()), "The recording is deleted.");
        }
        Faces.getFlash().setKeepMessages(true);
        Faces.redirect("calls/detail?id=%s", found.id().toString());
    }

    public @Nullable LoggedCall getCall() {
        return call;
    }

    /** What the caller pressed and typed; empty for nothing. */
    public String getPressed() {
        return call == null ? "" : JourneyWords.of(call.card().journey());
    }

    public Instant getNow() {
        return Instant.now();
    }

    public boolean isPlayable() {
        return call != null && call.card().recording().state() == Recording.State.STORED && deletion == null;
    }

    /** When, by whom and why the recording was deleted; empty when it was not. */
    public @Nullable String getDeletion() {
        return deletion;
    }

    public List<AuditEntry> getListeners() {
        return call == null ? List.of() : recordings.listeners(call.card());
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
