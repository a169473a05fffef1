package org.indexus.callcenter.asterisk;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * Asterisk's answer to a request: an HTTP status and mostly JSON.
 *
 * @param date when it was written, by Asterisk's clock (RFC 1123, whole seconds); empty when it was not told
 */
record AriReply(int status, String server, String date, String body) {

    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int NOT_IN_STASIS = 422;
    static final int UNAVAILABLE = 503;

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    JsonValue json() {
        return AriJson.read(body);
    }

    /** The body as an object; empty when it is something else. */
    Optional<JsonObject> object() {
        return json() instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** What Asterisk says about a refusal; it uses either of two keys. */
    String message() {
        String text = object().map(AriReply::messageIn).orElse("");
        return text.isEmpty() ? "HTTP " + status : text + " (HTTP " + status + ")";
    }

    private static String messageIn(JsonObject body) {
        String message = AriJson.text(body, "message");
        return message.isEmpty() ? AriJson.text(body, "error") : message;
    }
}
