package org.indexus.callcenter.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The floor's side of an agent's socket, played: for how a page looks, not for what the floor does. */
final class PlayedFloor {

    final String call = UUID.randomUUID().toString();
    final String offer = UUID.randomUUID().toString();
    final List<JsonObject> asked = new CopyOnWriteArrayList<>();
    private final JsonObject agent;
    private JsonValue lastCall = JsonValue.NULL;
    private @Nullable WebSocketRoute socket;

    PlayedFloor(Page page, TestAgent agent) {
        this.agent = agent(agent.id(), agent.username());
        page.routeWebSocket(Pattern.compile(".*/ws/inbound-calls"), this::play);
    }

    private void play(WebSocketRoute opened) {
        socket = opened;
        opened.onMessage(frame -> {
            JsonObject message =
                    Json.createReader(new StringReader(frame.text())).readObject();
            if (message.containsKey("ref")) {
                asked.add(message);
                tell(Json.createObjectBuilder().add("type", "ok").add("ref", message.get("ref")));
            }
        });
        tell(Json.createObjectBuilder()
                .add("type", "hello")
                .add("protocol", 1)
                .add("now", Instant.now().toString())
                .add("server", "played")
                .add("agent", agent)
                .add("status", status(lastCall == JsonValue.NULL ? "AVAILABLE" : "BUSY"))
                .addNull("offer")
                .add("call", lastCall));
    }

    /** Or the page takes the line for dead. */
    void ping() {
        tell(Json.createObjectBuilder().add("type", "ping"));
    }

    void tell(JsonObjectBuilder frame) {
        if (socket != null) {
            socket.send(frame.build().toString());
        }
    }

    private static JsonObjectBuilder status(String status) {
        return Json.createObjectBuilder()
                .add("type", "status")
                .add("status", status)
                .add("since", Instant.now().toString());
    }

    void tellCall(String state, List<String> controls, JsonObjectBuilder... participants) {
        JsonArrayBuilder parties = Json.createArrayBuilder();
        List.of(participants).forEach(parties::add);
        tell(status("BUSY").add("callId", call));
        JsonObject frame = about("call")
                .add("state", state)
                .add("since", Instant.now().minusSeconds(42).toString())
                .add(
                        "recording",
                        Json.createObjectBuilder().add("state", "NONE").add("paused", false))
                .add("muted", false)
                .add("controls", Json.createArrayBuilder(new ArrayList<>(controls)))
                .add("participants", parties)
                .build();
        lastCall = frame;
        tell(Json.createObjectBuilder(frame));
    }

    void tellConsultOffer(JsonObject from) {
        tell(about("offer")
                .add("offerId", offer)
                .add("kind", "CONSULT")
                .add("from", from)
                .add("waitedSeconds", 1)
                .add("secondsLeft", 20)
                .add("expiresAt", Instant.now().plusSeconds(20).toString()));
    }

    private JsonObjectBuilder about(String type) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add("callId", call)
                .add("queue", Json.createObjectBuilder().add("code", "support").add("name", "Slovakia - Support"))
                .add(
                        "caller",
                        Json.createObjectBuilder()
                                .add("number", "+421905123456")
                                .add("name", ""))
                .add(
                        "customer",
                        Json.createObjectBuilder().add("name", "Ján Kováč").add("vip", true));
    }

    static JsonObject agent(String id, String username) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("username", username)
                .build();
    }

    JsonObjectBuilder me(String state) {
        return party("AGENT", agent.getString("username"), state).add("agent", agent);
    }

    static JsonObjectBuilder colleague(JsonObject who, String state) {
        return party("AGENT", who.getString("username"), state).add("agent", who);
    }

    static JsonObjectBuilder party(String type, String name, String state) {
        return Json.createObjectBuilder()
                .add("id", "channel of " + name)
                .add("type", type)
                .add("name", name)
                .add("number", "+421905123456")
                .add("state", state)
                .add("muted", false)
                .add("since", Instant.now().minusSeconds(12).toString());
    }
}
