package org.indexus.callcenter.platform.bodies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.indexus.callcenter.platform.json.JsonBinding;
import org.indexus.callcenter.platform.problems.Problem;

/** Thrown for a body that is not taken; reaches the client as a problem, or as a page. */
final class BodyRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;

    private final int status;
    private final String code;

    private BodyRefused(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    static BodyRefused tooLarge(long most) {
        return new BodyRefused(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "TOO_LARGE",
                "The body may have at most " + most + " bytes here.");
    }

    static BodyRefused fieldTooLarge(int most) {
        return new BodyRefused(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "TOO_LARGE",
                "A field may have at most " + most + " bytes here.");
    }

    static BodyRefused malformed(String detail) {
        return new BodyRefused(HttpServletResponse.SC_BAD_REQUEST, "BAD_REQUEST", detail);
    }

    static BodyRefused nul() {
        return new BodyRefused(UNPROCESSABLE, "CHARACTER", "Text must not contain the NUL character.");
    }

    static BodyRefused kind() {
        return new BodyRefused(
                HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                "No such body is taken here without signing in.");
    }

    static BodyRefused tooSlow() {
        return new BodyRefused(
                HttpServletResponse.SC_REQUEST_TIMEOUT, "REQUEST_TIMEOUT", "The body did not arrive in time.");
    }

    /** The client is gone, or its connection was closed to make room: there is nobody to be told. */
    static BodyRefused gone() {
        return new BodyRefused(HttpServletResponse.SC_REQUEST_TIMEOUT, "", "");
    }

    static BodyRefused busy() {
        return new BodyRefused(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "BUSY",
                "Too many requests are being received at once; try again in a second.");
    }

    /** What fields are refused for is told as of a field, though nobody knows here which one it is. */
    private List<Problem.FieldError> errors() {
        return status == UNPROCESSABLE ? List.of(new Problem.FieldError("", code, getMessage())) : List.of();
    }

    /** Closes the connection, since the rest of the body is not waited for. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "1");
        }
        if (code.isEmpty()) {
            response.setStatus(status);
            return;
        }
        if (!BodyRule.isApi(request)) {
            response.sendError(status == UNPROCESSABLE ? HttpServletResponse.SC_BAD_REQUEST : status);
            return;
        }
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JsonBinding.jsonb().toJson(Problem.of(status, code, getMessage(), errors())));
    }
}
