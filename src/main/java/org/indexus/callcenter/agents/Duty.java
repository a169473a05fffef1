package org.indexus.callcenter.agents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.indexus.callcenter.access.Audit;
import org.indexus.callcenter.access.AuditAction;
import org.indexus.callcenter.access.AuditNote;
import org.indexus.callcenter.catalogues.BreakReasons;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.platform.Problem;
import org.indexus.callcenter.platform.ProblemException;
import org.indexus.callcenter.runtime.Inbox;
import org.jspecify.annotations.Nullable;

/** Asks the floor for an agent's status, for pages and REST. Blocks for the moment that a turn takes. */
@ApplicationScoped
public class Duty {

    private static final long PATIENCE_SECONDS = 5;

    @Inject
    private Inbox inbox;

    @Inject
    private BreakReasons reasons;

    @Inject
    private Audit audit;

    /** The floor as it is now. */
    public FloorView floor() {
        return answer(inbox.view());
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
        return answer(inbox.ask(new StatusRequested(agent, status, status == DutyStatus.BREAK ? reason : null, by)));
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

    /** Not by {@code orTimeout}, whose thread belongs to the JVM and would keep this application's classes when it is gone. */
    private static <T> T answer(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException tooLate) {
            throw unanswered();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unanswered();
        }
    }

    private static ProblemException unanswered() {
        return new ProblemException(Problem.of(503, "The floor does not answer; try again."));
    }
}
