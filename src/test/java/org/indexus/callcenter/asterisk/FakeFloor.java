package org.indexus.callcenter.asterisk;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The channels, bridges, playbacks and recordings of a fake Asterisk, and the events about them. */
final class FakeFloor {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private final Capabilities capabilities;
    private final BiConsumer<String, String> send;
    private final Map<String, FakePhone> phones = new TreeMap<>();
    private final Map<String, FakeChannel> channels = new LinkedHashMap<>();
    private final Map<String, Set<String>> bridges = new LinkedHashMap<>();
    private final Map<String, String> bridgeNames = new LinkedHashMap<>();
    private final Map<String, String> playbacks = new LinkedHashMap<>();
    private final Map<String, String> recording = new LinkedHashMap<>();
    private final Set<String> talking = new LinkedHashSet<>();
    private final Map<String, Long> packets = new TreeMap<>();
    private final Set<String> stored = new LinkedHashSet<>();
    private String application = "indexus-inbound";
    private int numbers;

    FakeFloor(Capabilities capabilities, BiConsumer<String, String> send) {
        this.capabilities = capabilities;
        this.send = send;
    }

    synchronized void listen(String app) {
        if (!app.contains("-test-")) {
            application = app;
        }
    }

    synchronized void phone(String endpoint, FakePhone behaviour) {
        phones.put(endpoint, behaviour);
    }

    synchronized String arrive(String dialled, String number, String name, @Nullable String argument) {
        FakeChannel channel = new FakeChannel("1795370000." + numbers++, "Ring", number, name, dialled);
        channels.put(channel.id, channel);
        enter(channel, argument);
        return channel.id;
    }

    /** A channel with this name of Asterisk's comes into the application. */
    synchronized String arriveAs(String title, String argument) {
        FakeChannel channel = new FakeChannel("1795370000." + numbers++, "Up", "", "", "100");
        channel.title = title;
        channels.put(channel.id, channel);
        enter(channel, argument);
        return channel.id;
    }

    /** Puts a channel into the application, with {@code StasisStart}. */
    synchronized void enter(FakeChannel channel, @Nullable String argument) {
        channel.stasis = argument == null ? application : application + "," + argument;
        JsonArrayBuilder args = AriJson.BUILDERS.createArrayBuilder();
        if (argument != null) {
            args.add(argument);
        }
        emit(event("StasisStart").add("args", args).add("channel", show(channel)));
    }

    /** A caller enters the application and nobody is told, as while its socket closes. */
    synchronized String slipIn(String dialled) {
        FakeChannel channel = new FakeChannel("1795370000." + numbers++, "Ring", "", "", dialled);
        channel.stasis = application;
        channels.put(channel.id, channel);
        return channel.id;
    }

    /** From now on the caller or phone sends audio, or none any more. */
    synchronized void sends(String channel, boolean audio) {
        if (audio) {
            talking.add(channel);
        } else {
            talking.remove(channel);
        }
    }

    /** Packets so far; more at each look while the other side sends some. */
    synchronized long heard(String channel) {
        return talking.contains(channel) ? packets.merge(channel, 50L, Long::sum) : packets.getOrDefault(channel, 0L);
    }

    /** So many packets came, and no more. */
    synchronized void heard(String channel, long count) {
        packets.put(channel, count);
    }

    /** As the dialplan's Set(). */
    synchronized void set(String channel, String variable, String value) {
        FakeChannel known = channels.get(channel);
        if (known != null) {
            known.variables.put(variable, value);
        }
    }

    /**
     * The phone of a leg sends a REFER: the near half of a Local channel takes its place in the bridge, and where the number leads
     * back to the application the far half comes in, too. Which is told first differs. Returns the near half's id.
     */
    synchronized String transfer(String leg, String number, @Nullable String argument, boolean farFirst) {
        String pair = "Local/" + number + "@agents-0000000" + numbers;
        FakeChannel near = new FakeChannel("1795370000." + numbers++, "Down", "", "", number);
        near.title = pair + ";1";
        FakeChannel far = new FakeChannel("1795370000." + numbers++, "Ring", "", "", number);
        far.title = pair + ";2";
        channels.put(near.id, near);
        if (argument != null) {
            channels.put(far.id, far);
        }
        if (argument != null && farFirst) {
            enter(far, argument);
        }
        near.stasis = application;
        emit(event("StasisStart")
                .add("args", AriJson.BUILDERS.createArrayBuilder())
                .add("channel", show(near))
                .add("replace_channel", show(channels.get(leg))));
        bridges.values().stream().filter(members -> members.remove(leg)).forEach(members -> members.add(near.id));
        if (argument != null && !farFirst) {
            enter(far, argument);
        }
        return near.id;
    }

    /** A channel is in one bridge at most. */
    synchronized void move(String channel, String bridge) {
        bridges.values().forEach(members -> members.remove(channel));
        bridges.get(bridge).add(channel);
    }

    /** From now on Asterisk cannot show this channel: its number holds a byte that is no UTF-8. */
    synchronized void spoil(String id) {
        channels.get(id).odd = true;
    }

    synchronized boolean isAnySpoilt() {
        return channels.values().stream().anyMatch(channel -> channel.odd);
    }

    synchronized boolean canDial(String endpoint) {
        return phones.containsKey(endpoint) || endpoint.startsWith("Local/");
    }

    synchronized @Nullable FakeChannel channel(String id) {
        return channels.get(id);
    }

    /** Makes a channel and lets its phone react. */
    synchronized FakeChannel dial(String id, String endpoint) {
        FakeChannel channel = new FakeChannel(id, "Down", "", "", "s");
        channel.ours = true;
        channels.put(id, channel);
        FakePhone phone = phones.getOrDefault(endpoint, FakePhone.ANSWERS);
        if (phone == FakePhone.BUSY) {
            end(id, 17);
        } else if (phone == FakePhone.FORWARDED) {
            emit(event("Dial")
                    .add("peer", show(channel))
                    .add("dialstatus", "CANCEL")
                    .add("forward", "1002"));
            end(id, 0);
        } else if (phone != FakePhone.ABSENT) {
            state(channel, "Ringing");
        }
        if (phone == FakePhone.ANSWERS) {
            answered(channel);
        }
        return channel;
    }

    synchronized void answered(FakeChannel channel) {
        state(channel, "Up");
        enter(channel, "leg");
    }

    synchronized void state(FakeChannel channel, String state) {
        channel.state = state;
        emit(event("ChannelStateChange").add("channel", show(channel)));
    }

    /** A BYE from the other side; it cuts what is being played, which is told before the end. */
    synchronized void hangUp(String id) {
        FakeChannel channel = channels.get(id);
        if (channel != null) {
            emit(event("ChannelHangupRequest").add("cause", 16).add("channel", show(channel)));
            Set.copyOf(playbacks.keySet()).stream()
                    .filter(playing -> id.equals(playbacks.get(playing)))
                    .forEach(playing -> endPlayback(playing, "failed"));
        }
        end(id, 16);
    }

    /** The end of a channel: StasisEnd if it was in the application; ChannelDestroyed only of what the application made. */
    synchronized void end(String id, int cause) {
        FakeChannel channel = channels.remove(id);
        if (channel == null) {
            return;
        }
        bridges.values().forEach(members -> members.remove(id));
        if (channel.stasis != null) {
            emit(event("StasisEnd").add("channel", show(channel)));
        }
        if (channel.ours) {
            emit(event("ChannelDestroyed").add("cause", cause).add("channel", show(channel)));
        }
    }

    /** Back to the dialplan: still there, but no longer ours. */
    synchronized void leave(String id) {
        FakeChannel channel = channels.get(id);
        if (channel != null) {
            channel.stasis = null;
            emit(event("StasisEnd").add("channel", show(channel)));
        }
    }

    synchronized boolean createBridge(String id, String name) {
        bridgeNames.put(id, name);
        return bridges.putIfAbsent(id, new LinkedHashSet<>()) == null;
    }

    synchronized @Nullable Set<String> bridge(String id) {
        return bridges.get(id);
    }

    synchronized boolean destroyBridge(String id) {
        String name = recording.remove(id);
        if (name != null) {
            stored.add(name); // the file is kept, but its event is lost, as in a third of the real cases
        }
        return bridges.remove(id) != null;
    }

    synchronized void play(String id, String channel, String media) {
        if (media.startsWith("nope:")) {
            return; // taken, and never heard of again
        }
        playbacks.put(id, channel);
        emit(playback("PlaybackStarted", id, channel, "playing"));
        if (!media.startsWith("tone:")) {
            boolean missing = media.contains("missing") && capabilities.has(Capability.SEVERAL_MEDIA);
            endPlayback(id, missing ? "failed" : "done");
        }
    }

    synchronized boolean endPlayback(String id, String state) {
        String channel = playbacks.remove(id);
        if (channel == null) {
            return false;
        }
        emit(playback("PlaybackFinished", id, channel, state));
        return true;
    }

    synchronized boolean isPlaying(String id) {
        return playbacks.containsKey(id);
    }

    synchronized void record(String bridge, String name) {
        recording.put(bridge, name);
    }

    synchronized boolean isRecording(String name) {
        return recording.containsValue(name);
    }

    synchronized boolean isStored(String name) {
        return stored.contains(name);
    }

    synchronized void deleteRecording(String name) {
        stored.remove(name);
    }

    synchronized boolean stopRecording(String name) {
        if (!recording.values().remove(name)) {
            return false;
        }
        stored.add(name);
        emit(event("RecordingFinished")
                .add(
                        "recording",
                        AriJson.BUILDERS.createObjectBuilder().add("name", name).add("duration", 3)));
        return true;
    }

    synchronized JsonArrayBuilder showChannels() {
        JsonArrayBuilder list = AriJson.BUILDERS.createArrayBuilder();
        channels.values().forEach(channel -> list.add(show(channel)));
        return list;
    }

    synchronized JsonArrayBuilder showBridges() {
        JsonArrayBuilder list = AriJson.BUILDERS.createArrayBuilder();
        bridges.keySet().forEach(id -> list.add(showBridge(id)));
        return list;
    }

    synchronized JsonObject showBridge(String id) {
        JsonArrayBuilder members = AriJson.BUILDERS.createArrayBuilder();
        bridges.getOrDefault(id, Set.of()).forEach(members::add);
        return AriJson.BUILDERS
                .createObjectBuilder()
                .add("id", id)
                .add("name", bridgeNames.getOrDefault(id, ""))
                .add("channels", members)
                .build();
    }

    synchronized boolean hasChannels() {
        return channels.values().stream().anyMatch(channel -> channel.stasis != null);
    }

    synchronized JsonObject showApplication(String name) {
        JsonArrayBuilder ids = AriJson.BUILDERS.createArrayBuilder();
        channels.values().stream()
                .filter(channel -> channel.stasis != null || channel.ours)
                .forEach(channel -> ids.add(channel.id));
        return AriJson.BUILDERS
                .createObjectBuilder()
                .add("name", name)
                .add("channel_ids", ids)
                .build();
    }

    JsonObject show(FakeChannel channel) {
        JsonObjectBuilder dialplan = AriJson.BUILDERS
                .createObjectBuilder()
                .add("context", "incoming")
                .add("exten", channel.exten)
                .add("priority", 1);
        if (capabilities.has(Capability.SEVERAL_MEDIA)) { // 13 does not show the dialplan's application
            dialplan.add("app_name", channel.stasis == null ? "" : "Stasis")
                    .add("app_data", channel.stasis == null ? "" : channel.stasis);
        }
        return AriJson.BUILDERS
                .createObjectBuilder()
                .add("id", channel.id)
                .add("name", channel.title)
                .add("state", channel.state)
                .add(
                        "caller",
                        AriJson.BUILDERS
                                .createObjectBuilder()
                                .add("name", channel.name)
                                .add("number", channel.number))
                .add("dialplan", dialplan)
                .add("creationtime", TIME.format(channel.created))
                .build();
    }

    private JsonObjectBuilder playback(String type, String id, String channel, String state) {
        return event(type)
                .add(
                        "playback",
                        AriJson.BUILDERS
                                .createObjectBuilder()
                                .add("id", id)
                                .add("target_uri", "channel:" + channel)
                                .add("state", state));
    }

    private JsonObjectBuilder event(String type) {
        return AriJson.BUILDERS.createObjectBuilder().add("type", type).add("application", application);
    }

    private void emit(JsonObjectBuilder event) {
        send.accept(application, event.build().toString());
    }

    /** A channel of the fake. */
    static final class FakeChannel {

        final String id;
        final String number;
        final String name;
        final String exten;
        final Map<String, String> variables = new TreeMap<>();
        final Instant created = Instant.now();
        String title;
        String state;
        boolean ours;
        boolean odd;

        @Nullable
        String stasis;

        FakeChannel(String id, String state, String number, String name, String exten) {
            this.id = id;
            this.state = state;
            this.number = number;
            this.name = name;
            this.exten = exten;
            this.title = "PJSIP/trunk-" + id;
        }
    }
}
