package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;

/**
 * One command on its way to Asterisk. All names are ours, so a second look tells whether a request without an answer was
 * carried out, and a request that left no trace can be sent again.
 */
interface AriCommand {

    /** Sends the request and judges the answer; throws when none came. */
    Result attempt() throws IOException;

    /** Looks at the object after an attempt without an answer; empty when it cannot be told. */
    Optional<Result> trace() throws IOException;

    /** Whether sending it twice does no harm. */
    default boolean repeatable() {
        return true;
    }

    /** Attempts, looks again if no answer comes, and repeats once if the connection broke without a trace. Blocks. */
    default Result run() {
        try {
            return attempt();
        } catch (IOException unanswered) {
            return afterSilence(unanswered);
        }
    }

    private Result afterSilence(IOException unanswered) {
        try {
            Optional<Result> trace = trace();
            if (trace.isPresent()) {
                return trace.get();
            }
            boolean broken = !(unanswered instanceof HttpTimeoutException);
            return broken && repeatable() ? attempt() : Result.unknown(reason(unanswered));
        } catch (IOException silent) {
            return Result.unknown(reason(silent));
        }
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
