package org.indexus.callcenter.calls;

import jakarta.ws.rs.QueryParam;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.history.log.CallFilter;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.web.Choices;
import org.indexus.callcenter.platform.web.QueryTimes;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the log as a request has them. A bean parameter. (The resource documents them: {@code @Parameter} on a field
 * makes Payara's /openapi fail.)
 */
public class CallParameters {

    /** Arrived then or later. */
    @QueryParam("from")
    private @Nullable String from;

    /** Arrived before. */
    @QueryParam("to")
    private @Nullable String to;

    /** Id or code. */
    @QueryParam("queue")
    private @Nullable String queue;

    /** Id or username of who served the call. */
    @QueryParam("agent")
    private @Nullable String agent;

    /** The number in any notation, or its beginning. */
    @QueryParam("caller")
    private @Nullable String caller;

    /** How the call ended. */
    @QueryParam("outcome")
    private @Nullable String outcome;

    /** true: has not ended; false: has ended. */
    @QueryParam("open")
    private @Nullable String open;

    /** Throws 400 for what is no moment or no truth, 422 for an outcome that does not exist. */
    CallFilter filter() {
        return CallFilter.ALL
                .between(QueryTimes.of("from", from), QueryTimes.of("to", to))
                .inQueue(queue)
                .servedBy(agent)
                .from(caller)
                .with(isAbsent(outcome) ? null : Choices.of("outcome", outcome, Outcome.class))
                .open(truth("open", open));
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static @Nullable Boolean truth(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw ProblemException.malformed(name + " must be true or false.");
        };
    }
}
