package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.indexus.callcenter.access.Audit;
import org.indexus.callcenter.access.AuditAction;
import org.indexus.callcenter.access.AuditNote;
import org.indexus.callcenter.engine.event.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpExtensionRequested;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.DeclineRequested;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.WithdrawRequested;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.runtime.BlockingFloor;
import org.jspecify.annotations.Nullable;

/** Puts what people ask of a call to the floor, and waits for its word. Pages and REST use the same. */
@ApplicationScoped
public class CallActions {

    private static final int LONGEST_REASON = 200;

    @Inject
    private BlockingFloor floor;

    @Inject
    private Audit audit;

    /** Takes an offer for the agent; {@code offer} null means the one in hand. */
    public Verdict accept(Actor by, CallId call, @Nullable OfferId offer) {
        return floor.ask(new AcceptRequested(by.id(), call, offer));
    }

    public Verdict decline(Actor by, CallId call, @Nullable OfferId offer, @Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        return floor.ask(
                new DeclineRequested(by.id(), call, offer, why.substring(0, Math.min(why.length(), LONGEST_REASON))));
    }

    public Verdict hangUp(Actor by, CallId call) {
        if (by.supervisor()) {
            audit.note(AuditNote.of(AuditAction.CALL_ENDED, "call", call, ""));
        }
        return floor.ask(new HangUpRequested(by, call));
    }

    public Verdict wrapUpDone(AgentId agent, CallId call) {
        return floor.ask(new WrapUpDoneRequested(agent, call));
    }

    /** As much time again for the work after the call, where the queue allows it and it was not asked for yet. */
    public Verdict extendWrapUp(AgentId agent, CallId call) {
        return floor.ask(new WrapUpExtensionRequested(agent, call));
    }

    /**
     * Presses a button of the conversation.
     *
     * @param digits for DTMF, see {@link ControlRequested#DIGITS}; else empty
     */
    public Verdict control(Actor by, CallId call, CallControl control, String digits) {
        return floor.ask(new ControlRequested(by, call, control, digits));
    }

    /** Takes an offer back; for supervisors. */
    public Verdict withdraw(Actor by, CallId call) {
        if (!by.supervisor()) {
            return Verdict.NOT_YOURS;
        }
        audit.note(AuditNote.of(AuditAction.CALL_WITHDRAWN, "call", call, ""));
        return floor.ask(new WithdrawRequested(by, call));
    }
}
