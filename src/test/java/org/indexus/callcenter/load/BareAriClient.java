package org.indexus.callcenter.load;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.indexus.demo.AsteriskProcess;
import org.jspecify.annotations.Nullable;

/**
 * The least that an ARI program can do for a call: answer, originate to the agent who is free the longest, bridge, clean up.
 * No database, no browser, no deadline, no recovery: what the product is compared with. The socket's listener, one thread at
 * a time, owns all state.
 */
final class BareAriClient implements WebSocket.Listener, AutoCloseable {

    static final String APPLICATION = "load-bare";

    private static final String WANTED = "{\"allowed\":[{\"type\":\"StasisStart\"},{\"type\":\"StasisEnd\"},"
            + "{\"type\":\"ChannelDestroyed\"}],\"disallowed\":[]}";

    private record Leg(String id, String caller, String endpoint) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AsteriskProcess asterisk;
    private final String authorization;
    private final Deque<String> free;
    private final Deque<JsonObject> waiting = new ArrayDeque<>();
    private final Map<String, Leg> legs = new HashMap<>();
    private final Map<String, Leg> legOfCaller = new HashMap<>();
    private final Map<String, CompletableFuture<?>> bridges = new HashMap<>();
    private final AtomicLong bridged = new AtomicLong();
    private final StringBuilder fragments = new StringBuilder();
    private final WebSocket socket;
    private int originated;

    BareAriClient(AsteriskProcess asterisk, List<String> endpoints) {
        this.asterisk = asterisk;
        this.free = new ArrayDeque<>(endpoints);
        String credentials = asterisk.username() + ":" + asterisk.password();
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        socket = http.newWebSocketBuilder()
                .header("Authorization", authorization)
                .buildAsync(URI.create(asterisk.ariUrl().replace("http", "ws") + "/events?app=" + APPLICATION), this)
                .join();
        ari("PUT", "/applications/" + APPLICATION + "/eventFilter", WANTED).join();
    }

    /** How many callers it has connected with an agent so far. */
    long bridged() {
        return bridged.get();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        fragments.append(data);
        if (last) {
            var event =
                    Json.createReader(new StringReader(fragments.toString())).readObject();
            fragments.setLength(0);
            on(event.getString("type"), event.getJsonObject("channel"));
        }
        from.request(1);
        return null;
    }

    private void on(String type, JsonObject channel) {
        String id = channel.getString("id");
        Leg leg = legs.get(id);
        switch (type) {
            case "StasisStart" -> {
                if (leg == null) {
                    tell("POST", "/channels/" + id + "/answer", "");
                    waiting.add(channel);
                    next();
                } else {
                    bridge(leg);
                }
            }
            case "StasisEnd" -> {
                waiting.removeIf(caller -> caller.getString("id").equals(id));
                Leg served = legOfCaller.remove(id);
                if (served != null) {
                    tell("DELETE", "/channels/" + served.id, "");
                }
            }
            default -> {
                if (leg != null) {
                    release(legs.remove(id));
                }
            }
        }
    }

    private void next() {
        while (!free.isEmpty() && !waiting.isEmpty()) {
            JsonObject caller = waiting.remove();
            Leg leg = new Leg("bare-" + ++originated, caller.getString("id"), free.remove());
            legs.put(leg.id, leg);
            legOfCaller.put(leg.caller, leg);
            String query = "?app=" + APPLICATION + "&appArgs=leg&timeout=20&endpoint=" + encode(leg.endpoint)
                    + "&callerId=" + encode(caller.getJsonObject("caller").getString("number"));
            tell("POST", "/channels/" + leg.id + query, "");
        }
    }

    private void bridge(Leg leg) {
        String bridge = "/bridges/" + leg.id;
        CompletableFuture<?> joining = ari("POST", bridge + "?type=mixing", "")
                .thenCompose(made -> ari("POST", bridge + "/addChannel?channel=" + leg.caller + "," + leg.id, ""))
                .thenAccept(joined -> {
                    if (joined.statusCode() / 100 == 2) {
                        bridged.incrementAndGet();
                    }
                });
        bridges.put(leg.id, joining);
    }

    private void release(Leg leg) {
        if (legOfCaller.remove(leg.caller, leg)) {
            tell("DELETE", "/channels/" + leg.caller, "");
        }
        CompletableFuture<?> joining = bridges.remove(leg.id);
        if (joining != null) { // a bridge that is still being made could not be destroyed yet
            var unused = joining.whenComplete((joined, failure) -> tell("DELETE", "/bridges/" + leg.id, ""));
        }
        free.add(leg.endpoint);
        next();
    }

    /** A command whose answer changes nothing: what went wrong shows in the counts. */
    private void tell(String method, String path, String body) {
        var unused = ari(method, path, body);
    }

    private CompletableFuture<HttpResponse<String>> ari(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(asterisk.ariUrl() + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        socket.abort();
    }
}
