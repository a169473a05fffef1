package org.indexus.callcenter.calls;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.indexus.callcenter.engine.Outcome;
import org.indexus.callcenter.platform.Choices;
import org.indexus.callcenter.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** The filters of the log as a request has them. A bean parameter. */
public class CallParameters {

    @QueryParam("from")
    @Parameter(description = "Arrived then or later", example = "2026-11-23T08:00:00Z")
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Arrived before", example = "2026-11-24T00:00:00Z")
    private @Nullable String to;

    @QueryParam("queue")
    @Parameter(description = "Id or code of the queue", example = "support")
    private @Nullable String queue;

    @QueryParam("agent")
    @Parameter(description = "Id or username of the agent who served the call", example = "agent1")
    private @Nullable String agent;

    @QueryParam("caller")
    @Parameter(description = "The caller's number in any notation, or its beginning", example = "0905123456")
    private @Nullable String caller;

    @QueryParam("outcome")
    @Parameter(description = "How the call ended", example = "ANSWERED")
    private @Nullable String outcome;

    @QueryParam("open")
    @Parameter(description = "true: has not ended; false: has ended", example = "true")
    private @Nullable String open;

    /** Throws 400 for what is no moment or no truth, 422 for an outcome that does not exist. */
    CallFilter filter() {
        return CallFilter.ALL
                .between(moment("from", from), moment("to", to))
                .inQueue(queue)
                .servedBy(agent)
                .from(caller)
                .with(isAbsent(outcome) ? null : Choices.of("outcome", outcome, Outcome.class))
                .open(truth("open", open));
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    /** A plus sign that was not escaped arrives as a blank. */
    private static @Nullable Instant moment(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException notAMoment) {
            throw ProblemException.malformed(name + " must be a moment like 2026-11-23T08:00:00Z.");
        }
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
