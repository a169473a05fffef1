package org.indexus.callcenter.calls;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Objects;
import org.indexus.callcenter.engine.Recording;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One call of the log: what is known of it, its timeline, and its recording. */
@Named
@RequestScoped
public class CallPage {

    @Inject
    private CallLog log;

    private @Nullable String id;
    private @Nullable LoggedCall call;

    public void load() {
        call = CallAccess.callId(Objects.requireNonNullElse(id, ""))
                .flatMap(log::find)
                .orElse(null);
        if (call == null) {
            Faces.responseSendError(404, "");
        }
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
        return call != null && call.card().recording().state() == Recording.State.STORED;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
