package org.indexus.callcenter.platform.problems;

import java.time.Duration;
import java.util.List;
import org.indexus.callcenter.platform.problems.Problem.FieldError;

/**
 * Thrown by resources and collections to refuse a request; reaches the caller as its {@link Problem}. No
 * WebApplicationException, which could not even be made where there is no REST server: in pages' tests, on other threads.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.status() + " " + problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    /** 400: the request itself is malformed. */
    public static ProblemException malformed(String detail) {
        return new ProblemException(Problem.of(400, detail));
    }

    /** 404: {@code what} in words, like {@code "queue support"}. */
    public static ProblemException notFound(String what) {
        return new ProblemException(Problem.of(404, "There is no " + what + "."));
    }

    /** 409: the state, or something that depends on it, forbids it. */
    public static ProblemException conflict(String code, String detail) {
        return new ProblemException(Problem.of(409, code, detail, List.of()));
    }

    /** 503 BUSY: it would work, but not now. */
    public static ProblemException busy(String detail, Duration pause) {
        return new ProblemException(Problem.of(503, "BUSY", detail, List.of()).retryAfter(pause));
    }

    /** 429: not so often. */
    public static ProblemException tooMany(Duration pause) {
        var problem = Problem.of(429, null).retryAfter(pause);
        return new ProblemException(
                Problem.of(429, "Too many attempts: try again in " + problem.retryAfterSeconds() + " seconds.")
                        .retryAfter(pause));
    }

    /** 412: somebody else changed it since it was read. */
    public static ProblemException stale() {
        return new ProblemException(Problem.of(412, "STALE", "It was changed since you read it.", List.of()));
    }

    /** 422: one field is refused. */
    public static ProblemException invalid(String field, String code, String message) {
        return invalid(List.of(new FieldError(field, code, message)));
    }

    /** 422: several fields are refused; the first code is the problem's too. */
    public static ProblemException invalid(List<FieldError> errors) {
        var code = errors.size() == 1 ? errors.get(0).code() : "INVALID";
        var detail =
                errors.isEmpty() ? "The request is refused." : errors.get(0).message();
        return new ProblemException(Problem.of(422, code, detail, errors));
    }

    /** 422 NOT_AVAILABLE: the contract names it, but it is not built yet. */
    public static ProblemException notAvailable(String field, String what) {
        return invalid(field, "NOT_AVAILABLE", what + " is not available yet.");
    }

    /** Null only on a copy that was serialized. */
    public Problem problem() {
        return problem;
    }
}
