package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.log.CallQuestion;
import org.indexus.callcenter.history.log.CallTables;

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
        return tables.rows(CallQuestion.unfinished(agent, now.minus(KEPT)), false, 0, SHOWN);
    }
}
