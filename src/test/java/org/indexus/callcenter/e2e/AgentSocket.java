package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An agent's {@code /ws/inbound-calls} from outside: remembers every frame, answers pings, and can wait for one. */
public final class AgentSocket implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final AtomicInteger references = new AtomicInteger();
    private @Nullable WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private int seen;

    private AgentSocket() {}

    /** Connects with an API token and waits for {@code hello}. */
    public static AgentSocket open(String url, String token) {
        var agent = new AgentSocket();
        agent.socket = HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(url.replaceFirst("^http", "ws") + "/ws/inbound-calls"), agent.listener())
                .join();
        agent.await("hello");
        return agent;
    }

    /** The next frame of this type that was not taken yet; earlier frames of other types are passed over. */
    public JsonObject await(String type) {
        return await(type, frame -> true);
    }

    public JsonObject await(String type, Predicate<JsonObject> expected) {
        return Eventually.is("a frame " + type, () -> this, socketNow -> socketNow.nextIndex(type, expected) >= 0)
                .take(type, expected);
    }

    public JsonObject awaitStatus(String status) {
        return await("status", frame -> frame.getString("status").equals(status));
    }

    private int nextIndex(String type, Predicate<JsonObject> expected) {
        for (int index = seen; index < frames.size(); index++) {
            var frame = frames.get(index);
            if (frame.getString("type").equals(type) && expected.test(frame)) {
                return index;
            }
        }
        return -1;
    }

    private JsonObject take(String type, Predicate<JsonObject> expected) {
        var index = nextIndex(type, expected);
        seen = index + 1;
        return frames.get(index);
    }

    /** Asks for a status and returns the answer, {@code ok} or {@code error}. */
    public JsonObject ask(String status) {
        return request(createObjectBuilder().add("type", "status").add("status", status));
    }

    /** ACCEPT, HANGUP, WRAP_UP_DONE … on a call; returns the answer, {@code ok} or {@code error}. */
    public JsonObject act(String action, String callId) {
        return request(createObjectBuilder()
                .add("type", "action")
                .add("action", action)
                .add("callId", callId));
    }

    private JsonObject request(JsonObjectBuilder message) {
        var ref = Integer.toString(references.incrementAndGet());
        send(message.add("ref", ref).build().toString());
        var answers = Eventually.is(
                "an answer to " + ref,
                () -> frames.stream()
                        .filter(frame -> frame.get("ref") instanceof JsonString text
                                && text.getString().equals(ref))
                        .toList(),
                found -> !found.isEmpty());
        return answers.get(0);
    }

    /** Any text, rubbish too; one after the other, as the client demands it. */
    public synchronized void send(String text) {
        var to = socket;
        if (to != null) {
            sending = sending.handle((sent, failed) -> to).thenCompose(free -> free.sendText(text, true));
        }
    }

    /** Everything that came so far. */
    public List<JsonObject> frames() {
        return List.copyOf(frames);
    }

    /** The close code, once it was closed by the server. */
    public CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public String toString() {
        return "frames " + frames;
    }

    private WebSocket.Listener listener() {
        return new WebSocket.Listener() {
            private final StringBuilder text = new StringBuilder();

            @Override
            public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                text.append(data);
                if (last) {
                    take(text.toString());
                    text.setLength(0);
                }
                from.request(1);
                return null;
            }

            @Override
            public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                closed.complete(code);
                return null;
            }

            @Override
            public void onError(WebSocket from, Throwable error) {
                closed.completeExceptionally(error);
            }
        };
    }

    private void take(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var frame = reader.readObject();
            if (frame.getString("type").equals("ping")) {
                send("{\"type\":\"pong\"}");
            } else {
                frames.add(frame);
            }
        }
    }
}
