package org.indexus.callcenter.asterisk;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads ARI's JSON into typed messages. The factories are shared: looking them up costs more than parsing an event. */
final class AriJson {

    static final JsonBuilderFactory BUILDERS = JsonProvider.provider().createBuilderFactory(Map.of());

    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(Map.of());

    /** 13 cannot filter at the source: half of its events are these. Quotes inside of strings are escaped, so this is safe. */
    private static final String NOISE = "\"type\":\"ChannelVarset\"";

    private AriJson() {}

    /** The message in a frame; empty for types that nobody listens to. */
    static Optional<AriMessage> message(String frame) {
        if (frame.contains(NOISE)) {
            return Optional.empty();
        }
        JsonValue json = read(frame);
        return json instanceof JsonObject object ? message(object) : Optional.empty();
    }

    /** Any JSON; {@link JsonValue#NULL} for what is none. */
    static JsonValue read(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException malformed) { // the parser has one for syntax and one for depth
            return JsonValue.NULL;
        }
    }

    static JsonObject object(JsonObject json, String key) {
        return json.get(key) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    static String text(JsonObject json, String key) {
        return json.get(key) instanceof JsonString text ? text.getString() : "";
    }

    static int number(JsonObject json, String key) {
        return json.get(key) instanceof JsonNumber number ? number.intValue() : 0;
    }

    static List<String> texts(JsonObject json, String key) {
        if (!json.containsKey(key) || json.get(key).getValueType() != JsonValue.ValueType.ARRAY) {
            return List.of();
        }
        return json.getJsonArray(key).stream()
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .toList();
    }

    private static Optional<AriMessage> message(JsonObject json) {
        return Optional.ofNullable(
                switch (text(json, "type")) {
                    case "StasisStart" ->
                        new AriMessage.StasisStart(
                                Channel.of(object(json, "channel")), texts(json, "args"), replaced(json));
                    case "StasisEnd" -> new AriMessage.StasisEnd(channel(json));
                    case "ChannelHangupRequest" ->
                        new AriMessage.ChannelHangupRequest(channel(json), number(json, "cause"));
                    case "ChannelDestroyed" -> new AriMessage.ChannelDestroyed(channel(json), number(json, "cause"));
                    case "ChannelStateChange" -> new AriMessage.ChannelStateChange(Channel.of(object(json, "channel")));
                    case "Dial" -> forwarded(json);
                    case "ChannelHold" -> new AriMessage.ChannelHold(channel(json));
                    case "ChannelUnhold" -> new AriMessage.ChannelUnhold(channel(json));
                    case "ChannelDtmfReceived" ->
                        new AriMessage.ChannelDtmfReceived(channel(json), text(json, "digit"));
                    case "PlaybackFinished" -> playback(object(json, "playback"));
                    case "RecordingFinished" -> finished(object(json, "recording"));
                    case "RecordingFailed" -> failed(object(json, "recording"));
                    case "DeviceStateChanged" -> device(object(json, "device_state"));
                    case "ApplicationReplaced" -> new AriMessage.ApplicationReplaced();
                    default -> null;
                });
    }

    private static String channel(JsonObject json) {
        return text(object(json, "channel"), "id");
    }

    private static @Nullable String replaced(JsonObject json) {
        return json.containsKey("replace_channel") ? text(object(json, "replace_channel"), "id") : null;
    }

    /** Of all that is told of dialling we want to know this alone. */
    private static @Nullable AriMessage forwarded(JsonObject json) {
        return text(json, "forward").isEmpty()
                ? null
                : new AriMessage.Forwarded(text(object(json, "peer"), "id"), text(object(json, "forwarded"), "id"));
    }

    private static AriMessage device(JsonObject state) {
        return new AriMessage.DeviceStateChanged(text(state, "name"), text(state, "state"));
    }

    private static AriMessage playback(JsonObject playback) {
        return new AriMessage.PlaybackFinished(
                text(playback, "id"),
                text(playback, "target_uri").replaceFirst("^channel:", ""),
                text(playback, "media_uri"),
                "failed".equals(text(playback, "state")));
    }

    private static AriMessage finished(JsonObject recording) {
        return new AriMessage.RecordingFinished(text(recording, "name"), number(recording, "duration"));
    }

    private static AriMessage failed(JsonObject recording) {
        return new AriMessage.RecordingFailed(text(recording, "name"), text(recording, "cause"));
    }
}
