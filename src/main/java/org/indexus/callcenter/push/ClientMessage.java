package org.indexus.callcenter.push;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.runtime.CallAsk;
import org.indexus.callcenter.runtime.DraftStore;
import org.indexus.callcenter.runtime.TransferAsk;
import org.jspecify.annotations.Nullable;

/**
 * A client's message, read from hostile text: a request, a draft, a reason to refuse it, or none of them (a {@code pong}). The agent it
 * speaks for is whoever signed in, never something that the text says.
 *
 * @param ref the client's own mark, sent back as it came; {@code null} when there is none
 */
record ClientMessage(
        @Nullable JsonValue ref,
        @Nullable Request request,
        @Nullable TypedDraft draft,
        @Nullable ErrorCode problem) {

    /** The longest message that makes sense: notes of which each character is escaped. */
    static final int MAX_LENGTH = 6 * DraftStore.LONGEST_NOTES + 4 * 1024;

    private static final int LONGEST_CODE = 100;

    private static final double MAX_AGE_MILLIS = Duration.ofDays(7).toMillis();
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    static ClientMessage bad() {
        return refused(null, ErrorCode.BAD_MESSAGE);
    }

    static ClientMessage read(String text, AgentRef agent) {
        JsonObject json;
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            json = reader.readObject();
        } catch (RuntimeException rubbish) { // the parser has one for depth, one for syntax, one for the end
            return bad();
        }
        JsonValue ref = json.get("ref");
        try {
            JsonValue mark = refOf(ref);
            return text(json, "type", "").equals("draft")
                    ? new ClientMessage(mark, null, draft(json), null)
                    : new ClientMessage(mark, requestIn(json, agent), null, null);
        } catch (Refusal refusal) {
            return refused(isMark(ref) ? ref : null, refusal.code);
        }
    }

    private static ClientMessage refused(@Nullable JsonValue ref, ErrorCode code) {
        return new ClientMessage(ref, null, null, code);
    }

    /** Whether it only says that somebody is there. */
    boolean isPong() {
        return request == null && draft == null && problem == null;
    }

    private static TypedDraft draft(JsonObject json) throws Refusal {
        String notes = text(json, "notes", "");
        String disposition = text(json, "disposition", "");
        if (notes.length() > DraftStore.LONGEST_NOTES || disposition.length() > LONGEST_CODE) {
            throw new Refusal(ErrorCode.BAD_MESSAGE);
        }
        return new TypedDraft(call(json), notes, disposition, age(json));
    }

    private static Duration age(JsonObject json) throws Refusal {
        JsonValue age = json.getOrDefault("ageMillis", JsonValue.NULL);
        if (age == JsonValue.NULL) {
            return Duration.ZERO;
        }
        if (age instanceof JsonNumber number && number.doubleValue() >= 0 && number.doubleValue() <= MAX_AGE_MILLIS) {
            return Duration.ofMillis(number.longValue());
        }
        throw new Refusal(ErrorCode.BAD_MESSAGE);
    }

    private static @Nullable Request requestIn(JsonObject json, AgentRef agent) throws Refusal {
        return switch (text(json, "type", "")) {
            case "status" -> status(json, agent);
            case "action" -> action(json, agent);
            case "pong" -> null;
            default -> throw new Refusal(ErrorCode.BAD_MESSAGE);
        };
    }

    private static Request action(JsonObject json, AgentRef agent) throws Refusal {
        CallAsk asked = new CallAsk(
                actor(agent),
                callOrCurrent(json),
                text(json, "action", ""),
                text(json, "offerId", ""),
                text(json, "reason", ""),
                text(json, "digits", ""),
                transfer(json),
                text(json, "participantId", ""));
        try {
            return asked.request();
        } catch (ProblemException refused) {
            throw new Refusal(codeOf(refused.problem()));
        }
    }

    private static TransferAsk transfer(JsonObject json) throws Refusal {
        JsonValue keep = json.getOrDefault("keepPriority", JsonValue.NULL);
        if (keep != JsonValue.NULL && keep != JsonValue.TRUE && keep != JsonValue.FALSE) {
            throw new Refusal(ErrorCode.BAD_MESSAGE);
        }
        Boolean kept = keep == JsonValue.NULL ? null : Boolean.valueOf(keep == JsonValue.TRUE);
        JsonValue target = json.getOrDefault("target", JsonValue.NULL);
        if (!(target instanceof JsonObject named)) {
            return TransferAsk.NOTHING;
        }
        return new TransferAsk(
                text(named, "type", ""),
                text(named, "ref", ""),
                text(named, "number", ""),
                kept,
                text(json, "note", ""));
    }

    private static ErrorCode codeOf(Problem problem) {
        return switch (problem.code()) {
            case "UNKNOWN", "NOT_AVAILABLE" -> ErrorCode.NOT_AVAILABLE; // of another version, or not built yet
            case "UUID" -> ErrorCode.OFFER_GONE;
            default -> ErrorCode.BAD_MESSAGE;
        };
    }

    private static StatusRequested status(JsonObject json, AgentRef agent) throws Refusal {
        DutyStatus status = status(json);
        String reason = reason(json);
        return new StatusRequested(agent.id(), status, status == DutyStatus.BREAK ? reason : null, actor(agent));
    }

    private static DutyStatus status(JsonObject json) throws Refusal {
        return switch (text(json, "status", "")) {
            case "AVAILABLE" -> DutyStatus.AVAILABLE;
            case "BREAK" -> DutyStatus.BREAK;
            case "OFFLINE" -> DutyStatus.OFFLINE;
            default -> throw new Refusal(ErrorCode.BAD_MESSAGE);
        };
    }

    private static @Nullable String reason(JsonObject json) throws Refusal {
        String reason = text(json, "reason", "");
        if (reason.length() > CallAsk.LONGEST_REASON) {
            throw new Refusal(ErrorCode.BAD_MESSAGE);
        }
        return reason.isEmpty() ? null : reason;
    }

    private static CallId call(JsonObject json) throws Refusal {
        String id = text(json, "callId", "");
        if (id.isEmpty()) {
            throw new Refusal(ErrorCode.BAD_MESSAGE);
        }
        try {
            return CallId.of(id);
        } catch (IllegalArgumentException notAnId) {
            throw new Refusal(ErrorCode.UNKNOWN_CALL);
        }
    }

    private static @Nullable CallId callOrCurrent(JsonObject json) throws Refusal {
        return text(json, "callId", "").isEmpty() ? null : call(json);
    }

    /** The text of a field; {@code otherwise} when it is absent or null. */
    private static String text(JsonObject json, String field, String otherwise) throws Refusal {
        JsonValue value = json.get(field);
        if (value == null || value == JsonValue.NULL) {
            return otherwise;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new Refusal(ErrorCode.BAD_MESSAGE);
    }

    private static @Nullable JsonValue refOf(@Nullable JsonValue ref) throws Refusal {
        if (ref == null || ref == JsonValue.NULL) {
            return null;
        }
        if (isMark(ref)) {
            return ref;
        }
        throw new Refusal(ErrorCode.BAD_MESSAGE);
    }

    private static boolean isMark(@Nullable JsonValue ref) {
        return ref != null
                && (ref.getValueType() == JsonValue.ValueType.STRING
                        || ref.getValueType() == JsonValue.ValueType.NUMBER);
    }

    private static Actor actor(AgentRef agent) {
        return new Actor(agent.id(), agent.username(), false);
    }

    /** Ends the reading of a message that will be refused. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final ErrorCode code;

        Refusal(ErrorCode code) {
            super(code.name(), null, false, false);
            this.code = code;
        }
    }
}
