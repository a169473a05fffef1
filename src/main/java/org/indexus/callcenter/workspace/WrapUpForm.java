package org.indexus.callcenter.workspace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.indexus.callcenter.calls.CallAccess;
import org.indexus.callcenter.calls.CallActions;
import org.indexus.callcenter.calls.CallDispositions;
import org.indexus.callcenter.engine.event.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** What the agent writes about a call. It is told as saved only after the commit; then the wrap-up ends. */
@Named
@RequestScoped
public class WrapUpForm {

    @Inject
    private CallAccess access;

    @Inject
    private CallDispositions dispositions;

    @Inject
    private CallActions actions;

    private @Nullable String call;
    private @Nullable String disposition;
    private @Nullable String notes;

    /** The button: saves, and ends the wrap-up if it is not over already. */
    public void done() {
        if (call != null && save()) {
            actions.ask(new WrapUpDoneRequested(access.actor().id(), CallId.of(call)));
        }
    }

    private boolean save() {
        String id = call == null ? "" : call;
        boolean saved = Notices.attempt(
                () -> dispositions.write(access.requireServed(id).id(), disposition, notes, access.username()),
                "Saved.");
        if (saved) {
            PrimeFaces.current().ajax().addCallbackParam("saved", id);
        }
        return saved;
    }

    public @Nullable String getCall() {
        return call;
    }

    public void setCall(@Nullable String call) {
        this.call = call;
    }

    public @Nullable String getDisposition() {
        return disposition;
    }

    public void setDisposition(@Nullable String disposition) {
        this.disposition = disposition;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }
}
