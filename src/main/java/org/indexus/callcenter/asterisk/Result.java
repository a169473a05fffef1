package org.indexus.callcenter.asterisk;

import org.indexus.callcenter.engine.event.call.Failure;
import org.jspecify.annotations.Nullable;

/** What became of a command: done when there is no failure. */
record Result(@Nullable Failure failure, String detail) {

    static final Result DONE = new Result(null, "");

    static Result gone(String detail) {
        return new Result(Failure.GONE, detail);
    }

    static Result refused(String detail) {
        return new Result(Failure.REFUSED, detail);
    }

    static Result unknown(String detail) {
        return new Result(Failure.UNKNOWN, detail);
    }

    /** Asterisk's answer to a command on one object: 404 and "left the application" are news, not errors. */
    static Result of(AriReply reply) {
        if (reply.isOk()) {
            return DONE;
        }
        return switch (reply.status()) {
            case AriReply.NOT_FOUND, AriReply.CONFLICT, AriReply.NOT_IN_STASIS -> gone(reply.message());
            default -> refused(reply.message());
        };
    }
}
