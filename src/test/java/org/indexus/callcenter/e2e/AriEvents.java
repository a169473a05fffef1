package org.indexus.callcenter.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Base64;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.indexus.demo.AsteriskProcess;
import org.jspecify.annotations.Nullable;

/**
 * An ARI application of the test's own: the events that Asterisk sends to it, in order. It owns the channels that it made, and
 * may look at others:
 *
 * <pre>{@code
 * try (AriEvents watcher = AriEvents.of(asterisk, "watcher")) {
 *     watcher.follow(channelOfTheProduct);
 *     watcher.await("a key", AriEvents.isA("ChannelDtmfReceived"));
 * }
 * }</pre>
 */
final class AriEvents implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Queue<JsonObject> events = new ConcurrentLinkedQueue<>();
    private final AriClient ari;
    private final String application;
    private final WebSocket socket;

    private AriEvents(AsteriskProcess asterisk, String application) {
        this.ari = new AriClient(asterisk);
        this.application = application;
        var credentials = asterisk.username() + ":" + asterisk.password();
        socket = HTTP.newWebSocketBuilder()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                .buildAsync(
                        URI.create(asterisk.ariUrl().replaceFirst("http", "ws") + "/events?app=" + application),
                        new Reader())
                .join();
    }

    /** The application exists until this is closed; one of the same name elsewhere would take its place. */
    static AriEvents of(AsteriskProcess asterisk, String application) {
        return new AriEvents(asterisk, application);
    }

    /** What happens to a channel that is somebody else's comes here, too. */
    void follow(String channel) {
        ari.ask("POST", "/applications/" + application + "/subscription?eventSource=channel:" + channel);
    }

    Stream<JsonObject> all() {
        return events.stream();
    }

    /** The first one that fits, once it is there. */
    JsonObject await(String what, Predicate<JsonObject> fits) {
        return Eventually.value(what, () -> find(fits));
    }

    Optional<JsonObject> find(Predicate<JsonObject> fits) {
        return all().filter(fits).findFirst();
    }

    static Predicate<JsonObject> isA(String type) {
        return event -> event.getString("type").equals(type);
    }

    /** Whether it is about this channel. */
    static Predicate<JsonObject> about(String channel) {
        return event -> event.containsKey("channel")
                && event.getJsonObject("channel").getString("id").equals(channel);
    }

    /** The keys that a channel's caller pressed so far, as Asterisk understood them. */
    String keysOf(String channel) {
        return all().filter(isA("ChannelDtmfReceived").and(about(channel)))
                .map(event -> event.getString("digit"))
                .reduce("", String::concat);
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    private final class Reader implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try (var json = Json.createReader(new StringReader(text.toString()))) {
                    events.add(json.readObject());
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
