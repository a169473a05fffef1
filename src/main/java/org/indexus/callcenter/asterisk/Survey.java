package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.TransferArrived;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.jspecify.annotations.Nullable;

/**
 * What Asterisk has of ours at one moment. Nothing of a gap is ever replayed, so this is what the floor is put right by. Whose a
 * channel is, Asterisk's own list of the application's channels tells (13 does not show it at the channel); whose a bridge is,
 * its name. Channels are read one by one: Asterisk refuses its whole list for a single one that it cannot show.
 */
final class Survey {

    private static final Logger LOG = System.getLogger(Survey.class.getName());
    private static final String CODE = "INDEXUS_CODE";

    private final ConnectionId connection;
    private final String application;
    private final AriClient ari;
    private final AriEvents events;
    private final ChannelAliases roles;
    private final Commands commands;
    private final @Nullable Instant startedAt;
    private final Set<String> ours;
    private final List<Channel> channels;
    private final List<JsonObject> bridges;

    private Survey(
            AsteriskServer line, AriEvents events, Set<String> ours, List<Channel> channels, List<JsonObject> bridges) {
        this.connection = line.plan().id();
        this.application = line.plan().application();
        this.ari = line.ari();
        this.events = events;
        this.roles = line.roles();
        this.commands = line.commands();
        this.startedAt = line.startedAt();
        this.ours = ours;
        this.channels = channels;
        this.bridges = bridges;
    }

    static Survey take(AsteriskServer line, AriEvents events) throws IOException {
        AriClient ari = line.ari();
        AriReply application = ari.get("applications/" + encode(line.plan().application()));
        Set<String> ours = application
                .object()
                .map(json -> Set.copyOf(AriJson.texts(json, "channel_ids")))
                .orElse(Set.of());
        List<Channel> channels = new ArrayList<>();
        for (String id : ours) {
            channel(ari, id).ifPresent(channels::add);
        }
        channels.sort(Comparator.comparing(Channel::creationTime));
        return new Survey(line, events, ours, channels, objects(ari, "bridges").toList());
    }

    /** Empty for one that is gone, and for one that Asterisk cannot show: a stranger may have put anything into its number. */
    private static Optional<Channel> channel(AriClient ari, String id) throws IOException {
        AriReply reply = ari.get("channels/" + encode(id));
        if (!reply.isOk() && reply.status() != AriReply.NOT_FOUND) {
            LOG.log(Level.WARNING, "Asterisk cannot show channel {0}, which is left out: {1}", id, reply.message());
        }
        return reply.isOk() ? reply.object().map(Channel::of) : Optional.empty();
    }

    ConnectionRestored event() {
        return new ConnectionRestored(connection, callers(), legs(), bridgesOfOurs(), startedAt);
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
                .filter(channel -> !Offspring.is(channel) && nearHalf(channel).isEmpty())
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

    /** Transfers by phones that led back to us in the gap: the far halves. */
    Map<String, TransferArrived> transfers() {
        Map<String, TransferArrived> found = new HashMap<>();
        for (Channel far : channels) {
            nearHalf(far).ifPresent(near -> found.put(far.id(), events.found(near, far)));
        }
        return found;
    }

    /** What came of a call of ours to a phone that sent it elsewhere. */
    List<String> offspring() {
        return channels.stream().filter(Offspring::is).map(Channel::id).toList();
    }

    /** The other half of a transfer's far half, which is in a bridge of ours; empty for any other channel. */
    private Optional<String> nearHalf(Channel far) {
        if (!PhoneTransfers.isFarHalf(far)) {
            return Optional.empty();
        }
        Set<String> bridged = bridges.stream()
                .filter(this::isOurs)
                .flatMap(bridge -> AriJson.texts(bridge, "channels").stream())
                .collect(Collectors.toSet());
        return channels.stream()
                .filter(near -> !near.id().equals(far.id()) && bridged.contains(near.id()))
                .filter(near -> PhoneTransfers.pair(near).equals(PhoneTransfers.pair(far)))
                .map(Channel::id)
                .findFirst();
    }

    private boolean isOurs(JsonObject bridge) {
        return Names.callOf(AriJson.text(bridge, "id")).isPresent()
                && AriJson.text(bridge, "name").equals(application);
    }

    /** Every foreign channel; whoever stands in for an agent's leg is among them, the floor knows which one it adopted. */
    private static boolean isCaller(String channel) {
        return !Names.isLeg(channel) && !ChannelAliases.isTestPlayer(channel);
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
            if (isOurs(bridge)) {
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
