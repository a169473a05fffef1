package org.indexus.callcenter.platform.problems;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong with a request, as application/problem+json tells it. */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        List<FieldError> errors,
        @JsonbNillable(false) @Nullable Long retryAfterSeconds) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that was refused; {@code field} is its path in the JSON, like {@code target.ref}. */
    public record FieldError(String field, String code, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String code, @Nullable String detail, List<FieldError> errors) {
        return new Problem("about:blank", titleOf(status), status, detail, code, errors, null);
    }

    /** The code is the name of the status, like {@code NOT_FOUND}. */
    public static Problem of(int status, @Nullable String detail) {
        return of(status, codeOf(status), detail, List.of());
    }

    /** The same, with when it is worth another try; at least a second. */
    public Problem retryAfter(Duration pause) {
        return new Problem(
                type, title, status, detail, code, errors, pause.plusMillis(999).toSeconds());
    }

    public Response toResponse() {
        var response = Response.status(status).type(MEDIA_TYPE).entity(this);
        return (retryAfterSeconds == null ? response : response.header("Retry-After", retryAfterSeconds)).build();
    }

    private static String titleOf(int status) {
        var known = Status.fromStatusCode(status);
        return status == 422 ? "Unprocessable Content" : known == null ? "Status " + status : known.getReasonPhrase();
    }

    private static String codeOf(int status) {
        var known = Status.fromStatusCode(status);
        return status == 422 ? "INVALID" : known == null ? "STATUS_" + status : known.name();
    }
}
