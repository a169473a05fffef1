package org.indexus.callcenter.workspace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.calls.UnfinishedCalls;
import org.indexus.callcenter.catalogues.Disposition;
import org.indexus.callcenter.catalogues.Dispositions;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.figures.AgentDay;
import org.indexus.callcenter.history.figures.AgentDayFigures;
import org.indexus.callcenter.queues.Queue;
import org.indexus.callcenter.queues.Queues;
import org.jspecify.annotations.Nullable;

/** The workspace's own part: the agent's queues, the day so far, and the dispositions to choose from. */
@Named
@RequestScoped
public class WorkspacePage {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Queues queues;

    @Inject
    private Dispositions dispositions;

    @Inject
    private AgentDayFigures days;

    @Inject
    private UnfinishedCalls unfinished;

    private @Nullable AgentDay today;
    private @Nullable List<LoggedCall> withoutDisposition;

    public List<Queue> getQueues() {
        return queues.of(signedIn.getId());
    }

    public List<Disposition> getDispositions() {
        return dispositions.all();
    }

    public AgentDay getToday() {
        if (today == null) {
            today = days.of(signedIn.getId());
        }
        return today;
    }

    /** Calls that this agent handled and that have no disposition yet. */
    public List<LoggedCall> getUnfinished() {
        if (withoutDisposition == null) {
            withoutDisposition = unfinished.of(new AgentId(signedIn.getId()), Instant.now());
        }
        return withoutDisposition;
    }
}
