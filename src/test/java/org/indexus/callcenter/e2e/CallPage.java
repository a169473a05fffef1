package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One call as an agent's page shows it: the last frame counts, whatever was shown before. */
record CallPage(AgentDesk desk, String call) {

    private static final JsonObject NOTHING =
            createObjectBuilder().add("state", "?").build();

    JsonObject shown() {
        return desk.frames().stream()
                .map(CallPage::callIn)
                .flatMap(Optional::stream)
                .filter(frame -> frame.getString("callId").equals(call))
                .reduce(NOTHING, (before, after) -> after);
    }

    private static Optional<JsonObject> callIn(JsonObject frame) {
        return switch (frame.getString("type")) {
            case "call" -> Optional.of(frame);
            case "hello" -> frame.get("call") instanceof JsonObject open ? Optional.of(open) : Optional.empty();
            default -> Optional.empty();
        };
    }

    JsonObject await(String what, Predicate<JsonObject> which) {
        return Eventually.is(what, this::shown, which);
    }

    void awaitState(String state) {
        await("the page shows " + state, frame -> frame.getString("state").equals(state));
    }

    /** Until somebody of this kind is there, in this state; returns the participant. */
    JsonObject awaitParticipant(String kind, String name, String state) {
        return Eventually.value(name + " " + state + " in " + shown(), () -> participants().stream()
                .filter(one -> one.getString("type").equals(kind))
                .filter(one -> one.getString("name").equals(name))
                .filter(one -> one.getString("state").equals(state))
                .findFirst());
    }

    List<JsonObject> participants() {
        JsonObject frame = shown();
        return frame.containsKey("participants")
                ? frame.getJsonArray("participants").getValuesAs(JsonObject.class)
                : List.of();
    }

    List<String> controls() {
        JsonObject frame = shown();
        return frame.containsKey("controls")
                ? frame.getJsonArray("controls").getValuesAs(JsonString::getString)
                : List.of();
    }

    /** Presses a button, which must be taken. */
    void press(String action) {
        press(action, createObjectBuilder());
    }

    void press(String action, JsonObjectBuilder more) {
        JsonObject answer = ask(action, more);
        assertThat(answer.getString("type")).as(() -> action + ": " + answer).isEqualTo("ok");
    }

    JsonObject ask(String action, JsonObjectBuilder more) {
        return desk.ask(more.add("type", "action").add("action", action).add("callId", call));
    }

    void consult(String kind, String ref) {
        press("CONSULT", target(kind, ref));
    }

    /** As REST and the socket take it: what is dialled is a number, all else a reference. */
    static JsonObjectBuilder target(String kind, String ref) {
        boolean dialled = kind.equals("NUMBER") || kind.equals("EXTENSION");
        return createObjectBuilder()
                .add("target", createObjectBuilder().add("type", kind).add(dialled ? "number" : "ref", ref));
    }
}
