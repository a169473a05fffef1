package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.ConnectionId;
import org.indexus.callcenter.engine.Names;
import org.indexus.callcenter.engine.call.CallArrived;

/**
 * What Asterisk has of ours at one moment. Nothing of a gap is ever replayed, so this is what the floor is put right by. Whose a
 * channel is, Asterisk's own list of the application's channels tells (13 does not show it at the channel); whose a bridge is,
 * its name.
 */
final class Survey {

    private static final String CODE = "INDEXUS_CODE";

    private final ConnectionId connection;
    private final String application;
    private final AriClient ari;
    private final AriEvents events;
    private final Roles roles;
    private final Commands commands;
    private final Set<String> ours;
    private final List<Channel> channels;
    private final List<JsonObject> bridges;

    private Survey(Line line, AriEvents events, Set<String> ours, List<Channel> channels, List<JsonObject> bridges) {
        this.connection = line.plan().id();
        this.application = line.plan().application();
        this.ari = line.ari();
        this.events = events;
        this.roles = line.roles();
        this.commands = line.commands();
        this.ours = ours;
        this.channels = channels;
        this.bridges = bridges;
    }

    static Survey take(Line line, AriEvents events) throws IOException {
        AriClient ari = line.ari();
        AriReply application = ari.get("applications/" + encode(line.plan().application()));
        Set<String> ours = application
                .object()
                .map(json -> Set.copyOf(AriJson.texts(json, "channel_ids")))
                .orElse(Set.of());
        List<Channel> channels = objects(ari, "channels")
                .map(Channel::of)
                .filter(channel -> ours.contains(channel.id()))
                .toList();
        return new Survey(line, events, ours, channels, objects(ari, "bridges").toList());
    }

    ConnectionRestored event() {
        return new ConnectionRestored(connection, callers(), legs(), bridgesOfOurs());
    }

    /** The channels of our application that exist, other people's names and our own. */
    Set<String> channelIds() {
        Set<String> ids = new HashSet<>(ours);
        ids.retainAll(channels.stream().map(Channel::id).toList());
        return ids;
    }

    private List<CallArrived> callers() {
        return channels.stream()
                .filter(channel -> channel.isInStasis() && isCaller(channel.id()))
                .map(channel -> channel.named(roles.caller(channel.id())))
                .filter(channel -> !commands.isLeaving(channel.id()))
                .map(this::withCode)
                .map(events::found)
                .toList();
    }

    /** 13 does not show what Stasis was called with; our dialplan has written the code down. */
    private Channel withCode(Channel channel) {
        if (!channel.app().isEmpty()) {
            return channel;
        }
        try {
            AriReply code = ari.get("channels/" + encode(roles.present(channel.id())) + "/variable?variable=" + CODE);
            return code.object()
                    .map(json -> channel.calledWith(application + "," + AriJson.text(json, "value")))
                    .filter(any -> code.isOk())
                    .orElse(channel);
        } catch (IOException silent) {
            return channel; // then the dialled number decides
        }
    }

    /** Every foreign channel; whoever stands in for an agent's leg is among them, the floor knows which one it adopted. */
    private static boolean isCaller(String channel) {
        return !Names.isLeg(channel) && !Roles.isTestPlayer(channel);
    }

    private Map<String, Boolean> legs() {
        Map<String, Boolean> legs = new HashMap<>();
        channels.stream()
                .filter(channel -> Names.isLeg(channel.id()))
                .forEach(leg -> legs.put(leg.id(), leg.isUp() && leg.isInStasis()));
        return legs;
    }

    private Map<String, Set<String>> bridgesOfOurs() {
        Map<String, Set<String>> found = new HashMap<>();
        for (JsonObject bridge : bridges) {
            String id = AriJson.text(bridge, "id");
            if (Names.callOf(id).isPresent() && AriJson.text(bridge, "name").equals(application)) {
                found.put(
                        id,
                        AriJson.texts(bridge, "channels").stream()
                                .map(roles::caller)
                                .collect(Collectors.toUnmodifiableSet()));
            }
        }
        return found;
    }

    static Stream<JsonObject> objects(AriClient ari, String path) throws IOException {
        AriReply reply = ari.get(path);
        if (!reply.isOk() || !(reply.json() instanceof JsonArray array)) {
            throw new IOException("Asterisk did not list its " + path + ": " + reply.message());
        }
        return array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }
}
