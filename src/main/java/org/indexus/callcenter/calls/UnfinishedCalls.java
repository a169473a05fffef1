package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.indexus.callcenter.engine.id.AgentId;

/** Calls that an agent handled and has not written the disposition of; it may be given later. */
@ApplicationScoped
public class UnfinishedCalls {

    private static final int SHOWN = 20;
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private CallTables tables;

    /** Of the last seven days, newest first, at most {@value #SHOWN}; none that is still being wrapped up. */
    public List<LoggedCall> of(AgentId agent, Instant now) {
        tables.catchUp();
        Question question = new Question()
                .and("calls.agent_id = ?", agent.value())
                .and("calls.arrived_at >= ?", now.minus(KEPT))
                .and("calls.answered_at IS NOT NULL AND calls.ended_at IS NOT NULL")
                .and("NOT EXISTS (SELECT 1 FROM call_dispositions done WHERE done.call_id = calls.id)")
                .and("calls.wrap_up_millis > 0"
                        + " OR EXISTS (SELECT 1 FROM call_drafts draft WHERE draft.call_id = calls.id)");
        return tables.rows(question, false, 0, SHOWN);
    }
}
