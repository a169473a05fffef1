package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens the event socket: asks who is there, connects, and says which events we want (Asterisk forgets it each time). */
final class Handshake {

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

    static EventSocket open(AsteriskServer line) throws IOException {
        Instant asked = line.serverClock().now();
        AriReply info = line.ari().get("asterisk/info");
        line.learn(Capabilities.of(version(info)));
        line.serverClock().compare(info.date(), asked);
        line.learnStart(info.object()
                .map(json -> AriJson.text(AriJson.object(json, "status"), "startup_time"))
                .map(Channel::time)
                .orElse(null));
        EventSocket socket = events(line.ari(), line.plan().application());
        try {
            filter(line);
            return socket;
        } catch (IOException unfiltered) {
            socket.close();
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

    /** Throws a {@link Refusal} where another password would help. */
    static EventSocket events(AriClient ari, String application) throws IOException {
        try {
            return ari.events(application);
        } catch (HttpLine.NotUpgraded refused) {
            int status = refused.status();
            throw status == AriReply.UNAUTHORIZED || status == AriReply.FORBIDDEN
                    ? new Refusal("Asterisk does not let this user listen: HTTP " + status)
                    : new IOException("Asterisk refused the event socket: HTTP " + status, refused);
        } catch (HttpTimeoutException | SocketTimeoutException silent) {
            throw new IOException("Asterisk does not answer the opening of the event socket", silent);
        } catch (IOException broken) {
            throw new IOException("The event socket cannot be opened: " + broken, broken);
        }
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
