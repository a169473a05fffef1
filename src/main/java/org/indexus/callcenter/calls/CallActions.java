package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.indexus.callcenter.access.audit.Audit;
import org.indexus.callcenter.access.audit.AuditAction;
import org.indexus.callcenter.access.audit.AuditNote;
import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.event.call.ConsultRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.event.call.WithdrawRequested;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.runtime.BlockingFloor;
import org.indexus.callcenter.runtime.Refusals;

/** Puts what people ask of a call to the floor, and notes what supervisors do. Pages and REST use the same. */
@ApplicationScoped
public class CallActions {

    @Inject
    private BlockingFloor floor;

    @Inject
    private Audit audit;

    /** Waits for the floor's word. */
    public Verdict ask(Request request) {
        if (request instanceof HangUpRequested hangUp && hangUp.by().supervisor()) {
            note(AuditAction.CALL_ENDED, hangUp.call());
        } else if (request instanceof WithdrawRequested withdraw
                && withdraw.by().supervisor()) {
            note(AuditAction.CALL_WITHDRAWN, withdraw.call());
        }
        return floor.ask(request);
    }

    private void note(AuditAction action, CallId call) {
        audit.note(AuditNote.of(action, "call", call, ""));
    }

    /**
     * What is told of a call that is in the log: the floor has only finished with it, and somebody without a profile owns none.
     * A conversation is its agent's; who asks for another one's is told so as for any other page that is not theirs.
     */
    static ProblemException refused(Request request, Verdict verdict) {
        Verdict code =
                switch (verdict) {
                    case UNKNOWN_CALL -> Verdict.WRONG_STATE;
                    case UNKNOWN_AGENT -> Verdict.NOT_YOURS;
                    case TARGET_NOT_FREE -> Verdict.WRONG_STATE;
                    default -> verdict;
                };
        if (verdict == Verdict.UNKNOWN_TARGET && request instanceof ControlRequested) {
            return ProblemException.invalid(
                    "participantId", "UNKNOWN", "participantId names nobody who takes part in this call.");
        }
        if (verdict == Verdict.UNKNOWN_TARGET) {
            return ProblemException.invalid(
                    "target.ref",
                    "UNKNOWN",
                    "target.ref names nobody to whom this agent can send this call, or talk about it.");
        }
        boolean isOwn = request instanceof ControlRequested
                || request instanceof TransferRequested
                || request instanceof ConsultRequested;
        if (code == Verdict.NOT_YOURS && isOwn) {
            return Refusals.of(403, code, code);
        }
        return code == verdict ? Refusals.of(verdict) : Refusals.of(409, code, verdict);
    }
}
