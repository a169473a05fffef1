package org.indexus.callcenter.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An agent's open workspace, played over {@code /ws/inbound-calls}: keeps every frame, and knows what the agent would see. */
public final class AgentDesk implements AutoCloseable {

    /** A frame and when it came. */
    public record Received(long nanos, JsonObject frame) {}

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger refs = new AtomicInteger();
    private final WebSocket socket;
    private CompletableFuture<@Nullable WebSocket> lastSent = CompletableFuture.completedFuture(null);
    private volatile int closedWith;

    private AgentDesk(String url, Map<String, String> headers) {
        var builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        headers.forEach(builder::header);
        socket = builder.buildAsync(URI.create(url.replaceFirst("^http", "ws") + "/ws/inbound-calls"), new Listener())
                .join();
    }

    /** Opens the workspace with an API token, and waits for {@code hello}. */
    public static AgentDesk open(String url, String token) {
        AgentDesk desk = knock(url, Map.of("Authorization", "Bearer " + token));
        desk.awaitFrame("hello", hello -> true);
        return desk;
    }

    /** Opens a socket with these headers and waits for nothing. */
    public static AgentDesk knock(String url, Map<String, String> headers) {
        return new AgentDesk(url, headers);
    }

    /** The status of a handshake that must fail. */
    public static int refusal(String url, Map<String, String> headers) {
        try (AgentDesk unexpected = knock(url, headers)) {
            throw new AssertionError("the handshake was accepted: " + unexpected);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw failed;
        }
    }

    /** Everything that came, in order. */
    public List<JsonObject> frames() {
        return received.stream().map(Received::frame).toList();
    }

    public List<JsonObject> frames(String type) {
        return frames().stream().filter(isA(type)).toList();
    }

    public JsonObject awaitFrame(String type, Predicate<JsonObject> which) {
        return awaitReceived(type, which).frame();
    }

    /** With the moment in which it came. */
    public Received awaitReceived(String type, Predicate<JsonObject> which) {
        return Eventually.value(type + " frame", () -> received.stream()
                .filter(one -> isA(type).and(which).test(one.frame()))
                .findFirst());
    }

    /** The status that was told last. */
    public String status() {
        return statusFrame().map(status -> status.getString("status")).orElse("?");
    }

    public JsonObject awaitStatus(String status) {
        return Eventually.value("status " + status, () -> statusFrame()
                .filter(told -> told.getString("status").equals(status)));
    }

    private Optional<JsonObject> statusFrame() {
        return received.stream()
                .map(Received::frame)
                .filter(isA("status").or(isA("hello")))
                .reduce((earlier, later) -> later)
                .map(frame -> frame.getString("type").equals("hello") ? frame.getJsonObject("status") : frame);
    }

    /** The offer that is open now; waits for one. */
    public JsonObject awaitOffer() {
        return Eventually.value("an offer; status " + status(), this::openOffer);
    }

    /** As {@link #awaitOffer()}, for a caller who may take a while. */
    public JsonObject awaitOffer(Duration patience) {
        return Eventually.value("an offer", patience, this::openOffer);
    }

    /** An open offer of another call or attempt than these. */
    public JsonObject awaitOfferOtherThan(JsonObject... known) {
        List<String> ids =
                List.of(known).stream().map(offer -> offer.getString("offerId")).toList();
        return Eventually.value("another offer; status " + status(), () -> openOffer()
                .filter(offer -> !ids.contains(offer.getString("offerId"))));
    }

    /** As the last frame says that speaks of one; whoever connects may find an offer in {@code hello} already. */
    public Optional<JsonObject> openOffer() {
        return received.stream()
                .map(Received::frame)
                .filter(isA("offer").or(isA("offerEnded")).or(isA("hello")))
                .reduce((earlier, later) -> later)
                .filter(isA("offerEnded").negate())
                .map(last -> last.getString("type").equals("hello") ? last.get("offer") : last)
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject);
    }

    /** Why the offer ended; the last word if it ended twice (accepted, and then the phone failed). */
    public String awaitOfferEnd(JsonObject offer) {
        return awaitFrame("offerEnded", about("offerId", offer)).getString("reason");
    }

    public JsonObject awaitCall(String callId, String state) {
        return awaitFrame(
                "call",
                call -> call.getString("callId").equals(callId)
                        && call.getString("state").equals(state));
    }

    /** Sends a message with a {@code ref} and returns its one answer. */
    public JsonObject ask(JsonObjectBuilder message) {
        String ref = Integer.toString(refs.incrementAndGet());
        say(message.add("ref", ref).build().toString());
        return Eventually.value("answer to message " + ref, () -> frames().stream()
                .filter(isA("ok").or(isA("error")))
                .filter(answer -> answer.get("ref") instanceof JsonString text
                        && text.getString().equals(ref))
                .findFirst());
    }

    /** Sends any text; in order, since the client allows one unfinished message only. */
    public void say(String text) {
        enqueue(text).join();
    }

    private synchronized CompletableFuture<@Nullable WebSocket> enqueue(String text) {
        lastSent = lastSent.thenCompose(done -> socket.sendText(text, true));
        return lastSent;
    }

    public JsonObject become(String status) {
        return become(status, null);
    }

    public JsonObject become(String status, @Nullable String reason) {
        return ask(Json.createObjectBuilder()
                .add("type", "status")
                .add("status", status)
                .add("reason", reason == null ? JsonValue.NULL : Json.createValue(reason)));
    }

    public JsonObject act(String action, String callId, @Nullable String offerId) {
        var message = Json.createObjectBuilder()
                .add("type", "action")
                .add("action", action)
                .add("callId", callId);
        return ask(offerId == null ? message : message.add("offerId", offerId));
    }

    public JsonObject accept(JsonObject offer) {
        return act("ACCEPT", offer.getString("callId"), offer.getString("offerId"));
    }

    public JsonObject decline(JsonObject offer) {
        return act("DECLINE", offer.getString("callId"), offer.getString("offerId"));
    }

    public JsonObject hangUp(String callId) {
        return act("HANGUP", callId, null);
    }

    public JsonObject wrapUpDone(String callId) {
        return act("WRAP_UP_DONE", callId, null);
    }

    public int awaitClose() {
        Eventually.until("the socket's close", () -> closedWith != 0);
        return closedWith;
    }

    public boolean isClosed() {
        return closedWith != 0;
    }

    /** The browser is gone, without a word. */
    public void vanish() {
        socket.abort();
    }

    @Override
    public String toString() {
        return "frames " + frames();
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .exceptionally(gone -> socket)
                    .join();
        }
        socket.abort();
    }

    public static Predicate<JsonObject> isA(String type) {
        return frame -> frame.getString("type").equals(type);
    }

    /** Frames with the same value in a field. */
    public static Predicate<JsonObject> about(String field, JsonObject other) {
        return frame -> frame.getString(field, "").equals(other.getString(field));
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try (var reader = Json.createReader(new StringReader(text.toString()))) {
                    take(reader.readObject());
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(JsonObject frame) {
            received.add(new Received(System.nanoTime(), frame));
            if (frame.getString("type").equals("ping")) {
                var unused = enqueue("{\"type\":\"pong\"}");
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closedWith = code;
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closedWith = -1;
        }
    }
}
