package org.indexus.callcenter.agents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.indexus.callcenter.access.audit.Audit;
import org.indexus.callcenter.access.audit.AuditAction;
import org.indexus.callcenter.access.audit.AuditNote;
import org.indexus.callcenter.catalogues.BreakReasons;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.runtime.BlockingFloor;
import org.jspecify.annotations.Nullable;

/** Asks the floor for an agent's status, for pages and REST. Blocks for the moment that a turn takes. */
@ApplicationScoped
public class Duty {

    @Inject
    private BlockingFloor floor;

    @Inject
    private BreakReasons reasons;

    @Inject
    private Audit audit;

    /** The floor as it is now. */
    public FloorView floor() {
        return floor.view();
    }

    /** For oneself, or by a supervisor, which is noted. Throws 422 for a status that nobody can ask for or an unknown reason. */
    public Verdict request(AgentId agent, DutyStatus status, @Nullable String reason, Actor by) {
        requireWanted(status);
        requireReason(status, reason);
        if (!by.id().equals(agent)) {
            if (!by.supervisor()) {
                return Verdict.NOT_YOURS;
            }
            String wanted = reason == null ? status.name() : status + " " + reason;
            audit.note(AuditNote.of(AuditAction.STATUS_FORCED, "agent", agent, wanted));
        }
        return floor.ask(new StatusRequested(agent, status, status == DutyStatus.BREAK ? reason : null, by));
    }

    private static void requireWanted(DutyStatus status) {
        if (status != DutyStatus.AVAILABLE && status != DutyStatus.BREAK && status != DutyStatus.OFFLINE) {
            throw ProblemException.invalid(
                    "status", "UNKNOWN", "status must be one of AVAILABLE, BREAK, OFFLINE; the floor sets the others.");
        }
    }

    private void requireReason(DutyStatus status, @Nullable String reason) {
        if (status == DutyStatus.BREAK
                && reason != null
                && reasons.byCode(reason).isEmpty()) {
            throw ProblemException.invalid(
                    "reason", "UNKNOWN", "reason must be the code of a break reason; GET /break-reasons lists them.");
        }
    }
}
