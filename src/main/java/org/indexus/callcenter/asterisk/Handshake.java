package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens the event socket: asks who is there, connects, and says which events we want (Asterisk forgets it each time). */
final class Handshake {

    private static final long OPEN_SECONDS = 5;

    private static final List<String> WANTED = List.of(
            "StasisStart",
            "StasisEnd",
            "ChannelHangupRequest",
            "ChannelDestroyed",
            "ChannelStateChange",
            "Dial",
            "ChannelDtmfReceived",
            "ChannelHold",
            "ChannelUnhold",
            "PlaybackFinished",
            "RecordingFinished",
            "RecordingFailed",
            "DeviceStateChanged",
            "ApplicationReplaced");

    private Handshake() {}

    static WebSocket open(AsteriskServer line, EventSocket reader) throws IOException, InterruptedException {
        Instant asked = line.serverClock().now();
        AriReply info = line.ari().get("asterisk/info");
        line.learn(Capabilities.of(version(info)));
        line.serverClock().compare(info.date(), asked);
        line.learnStart(info.object()
                .map(json -> AriJson.text(AriJson.object(json, "status"), "startup_time"))
                .map(Channel::time)
                .orElse(null));
        WebSocket socket = connect(line, reader);
        try {
            filter(line);
            return socket;
        } catch (IOException unfiltered) {
            socket.abort();
            throw unfiltered;
        }
    }

    /** The version that the answer to {@code asterisk/info} tells. */
    static String version(AriReply info) throws IOException {
        switch (info.status()) {
            case AriReply.UNAUTHORIZED -> throw new Refusal("Asterisk does not accept the username and password");
            case AriReply.FORBIDDEN -> throw new Refusal("Asterisk does not let this user in: " + info.message());
            case AriReply.NOT_FOUND ->
                throw new IOException("ARI is switched off in Asterisk, or it is still starting");
            case AriReply.UNAVAILABLE -> throw new IOException("Asterisk is starting or being stopped");
            default -> {
                Optional<String> version =
                        info.object().map(json -> AriJson.text(AriJson.object(json, "system"), "version"));
                return version.filter(text -> info.isOk() && !text.isEmpty())
                        .orElseThrow(() -> new IOException("This is not Asterisk's ARI: " + info.message()));
            }
        }
    }

    private static WebSocket connect(AsteriskServer line, EventSocket reader) throws IOException, InterruptedException {
        try {
            return line.ari().events(line.plan().application(), reader).get(OPEN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException silent) {
            throw new IOException("Asterisk does not answer the opening of the event socket", silent);
        } catch (ExecutionException failed) {
            throw explained(failed.getCause());
        }
    }

    static IOException explained(Throwable cause) {
        if (cause instanceof WebSocketHandshakeException refused) {
            int status = refused.getResponse().statusCode();
            return status == AriReply.UNAUTHORIZED || status == AriReply.FORBIDDEN
                    ? new Refusal("Asterisk does not let this user listen: HTTP " + status)
                    : new IOException("Asterisk refused the event socket: HTTP " + status);
        }
        return new IOException("The event socket cannot be opened: " + cause, cause);
    }

    private static void filter(AsteriskServer line) throws IOException {
        if (!line.capabilities().has(Capability.EVENT_FILTER)) {
            return;
        }
        JsonArrayBuilder allowed = AriJson.BUILDERS.createArrayBuilder();
        WANTED.forEach(
                type -> allowed.add(AriJson.BUILDERS.createObjectBuilder().add("type", type)));
        JsonObject body = AriJson.BUILDERS
                .createObjectBuilder()
                .add("allowed", allowed)
                .add("disallowed", AriJson.BUILDERS.createArrayBuilder())
                .build();
        AriReply reply = line.ari().put("applications/" + encode(line.plan().application()) + "/eventFilter", body);
        if (!reply.isOk()) {
            throw new IOException("Asterisk does not take the event filter: " + reply.message());
        }
    }
}
