package org.indexus.callcenter.asterisk;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.indexus.callcenter.asterisk.FakeFloor.FakeChannel;
import org.indexus.callcenter.asterisk.FakeServer.Request;
import org.indexus.callcenter.asterisk.FakeServer.Response;

/** The REST addresses of a fake Asterisk, with the answers of its version, missing ones included. */
final class FakeAri {

    private static final Response NO_CONTENT = Response.json(204, "");
    private static final Response NO_RESOURCE = error(404, "Resource not found");

    /** 13 refuses the rest with 400 and does not hang up. */
    private static final Set<String> OLD_REASONS = Set.of("normal", "busy", "congestion", "no_answer");

    private final String version;
    private final Capabilities capabilities;
    private final FakeFloor floor;
    private final Predicate<String> isListening;

    /** The answer to {@code GET endpoints}. */
    volatile String endpoints = "[]";

    FakeAri(String version, FakeFloor floor, Predicate<String> isListening) {
        this.version = version;
        this.isListening = isListening;
        this.capabilities = Capabilities.of(version);
        this.floor = floor;
    }

    Response answer(Request request) {
        List<String> parts = List.of(request.path().split("/", -1));
        if (parts.size() < 2 || !parts.get(0).equals("ari")) {
            return error(404, "Not Found");
        }
        List<String> rest = parts.subList(2, parts.size());
        return switch (parts.get(1)) {
            case "asterisk" -> info(rest);
            case "applications" -> application(request, rest);
            case "channels" -> channels(request, rest);
            case "bridges" -> bridges(request, rest);
            case "playbacks" -> playbacks(request, rest.get(0));
            case "endpoints" ->
                rest.isEmpty() || endpoints.contains("\"resource\":\"" + rest.get(1) + "\"")
                        ? Response.json(200, endpoints)
                        : error(404, "Endpoint not found");
            case "recordings" -> recordings(request, rest);
            default -> NO_RESOURCE;
        };
    }

    private Response info(List<String> rest) {
        if (rest.equals(List.of("ping")) && !capabilities.has(Capability.PING)) {
            return NO_RESOURCE;
        }
        return Response.json(200, "{\"system\":{\"version\":\"" + version + "\"},\"status\":{\"startup_time\":\"x\"}}");
    }

    private Response application(Request request, List<String> rest) {
        if (rest.size() == 2 && rest.get(1).equals("eventFilter")) {
            return capabilities.has(Capability.EVENT_FILTER) ? Response.json(200, "{}") : NO_RESOURCE;
        }
        if (rest.size() == 2 && rest.get(1).equals("subscription")) {
            return Response.json(200, "{}");
        }
        if (!request.method().equals("GET")) {
            return NO_RESOURCE;
        }
        // an application without a listener lasts as long as it has channels
        return isListening.test(rest.get(0)) || floor.hasChannels()
                ? ok(floor.showApplication(rest.get(0)))
                : error(404, "Application not found");
    }

    private Response channels(Request request, List<String> rest) {
        if (rest.isEmpty() && request.method().equals("GET")) {
            if (floor.isAnySpoilt()) {
                return Response.json(500, "{\"error\":\"Allocation failed\"}");
            }
            return ok(floor.showChannels().build());
        }
        if (rest.size() <= 1 && request.method().equals("POST")) {
            return originate(request, rest.isEmpty() ? "" : rest.get(0));
        }
        FakeChannel channel = floor.channel(rest.get(0));
        if (channel == null) {
            return error(404, "Channel not found");
        }
        return rest.size() == 1 ? channel(request, channel) : onChannel(request, channel, rest);
    }

    private Response channel(Request request, FakeChannel channel) {
        if (channel.odd && request.method().equals("GET")) {
            return Response.json(500, "{\"error\":\"Allocation failed\"}");
        }
        if (request.method().equals("GET")) {
            return ok(floor.show(channel));
        }
        String reason = request.query().getOrDefault("reason", "normal");
        if (!capabilities.has(Capability.SEVERAL_MEDIA) && !OLD_REASONS.contains(reason)) {
            return error(400, "Invalid reason for hangup provided");
        }
        floor.end(channel.id, 16);
        return NO_CONTENT;
    }

    private Response onChannel(Request request, FakeChannel channel, List<String> rest) {
        if (channel.stasis == null) {
            return error(409, "Channel not in Stasis application");
        }
        switch (rest.get(1)) {
            case "answer" -> floor.state(channel, "Up");
            case "continue" -> floor.leave(channel.id);
            case "play" -> {
                floor.play(rest.get(2), channel.id, request.query().getOrDefault("media", ""));
                return Response.json(201, "{\"id\":\"" + rest.get(2) + "\",\"state\":\"queued\"}");
            }
            case "moh", "mute" -> {
                return NO_CONTENT;
            }
            case "rtp_statistics" -> {
                return capabilities.has(Capability.RTP_STATISTICS)
                        ? Response.json(200, "{\"rxcount\":" + floor.heard(channel.id) + ",\"rtt\":0.0}")
                        : NO_RESOURCE;
            }
            case "variable" -> {
                if (request.method().equals("POST")) {
                    return NO_CONTENT;
                }
                String value = channel.variables.get(request.query().getOrDefault("variable", ""));
                return value == null
                        ? error(404, "Provided variable was not found")
                        : Response.json(200, "{\"value\":\"" + value + "\"}");
            }
            default -> {
                return NO_RESOURCE;
            }
        }
        return NO_CONTENT;
    }

    private Response originate(Request request, String named) {
        JsonObject body = AriJson.read(request.body()) instanceof JsonObject json ? json : JsonValue.EMPTY_JSON_OBJECT;
        String id = named.isEmpty() ? AriJson.text(body, "channelId") : named;
        String endpoint = AriJson.text(body, "endpoint");
        if (endpoint.isEmpty()) {
            return error(400, "Endpoint must be specified");
        }
        if (floor.channel(id) != null) {
            return error(409, "Channel with given unique ID already exists");
        }
        if (!floor.canDial(endpoint)) {
            return Response.json(500, "{\"error\":\"Allocation failed\"}");
        }
        return ok(floor.show(floor.dial(id, endpoint)));
    }

    private Response bridges(Request request, List<String> rest) {
        if (rest.isEmpty()) {
            return ok(floor.showBridges().build());
        }
        String id = rest.get(0);
        if (rest.size() == 1 && request.method().equals("POST")) {
            return floor.createBridge(id, request.query().getOrDefault("name", ""))
                    ? ok(floor.showBridge(id))
                    : error(capabilities.has(Capability.REST_OVER_WEBSOCKET) ? 409 : 500, "Bridge exists");
        }
        Set<String> members = floor.bridge(id);
        if (members == null) {
            return error(404, "Bridge not found");
        }
        return rest.size() == 1 ? bridge(request, id) : onBridge(request, id, members, rest.get(1));
    }

    private Response bridge(Request request, String id) {
        if (request.method().equals("GET")) {
            return ok(floor.showBridge(id));
        }
        floor.destroyBridge(id);
        return NO_CONTENT;
    }

    private Response onBridge(Request request, String id, Set<String> members, String what) {
        if (what.equals("record")) {
            String name = request.query().getOrDefault("name", "");
            if (floor.isStored(name) || floor.isRecording(name)) {
                return error(409, "Recording already exists");
            }
            floor.record(id, name);
            return Response.json(201, "{\"name\":\"" + name + "\"}");
        }
        for (String channel : request.query().getOrDefault("channel", "").split(",", -1)) {
            FakeChannel known = floor.channel(channel);
            if (known == null) {
                return error(400, "Channel not found");
            }
            if (known.stasis == null) {
                return error(422, "Channel not in Stasis application");
            }
            if (what.equals("addChannel")) {
                floor.move(channel, id);
            } else if (!members.remove(channel)) {
                return error(422, "Channel not in this bridge");
            }
        }
        return NO_CONTENT;
    }

    private Response playbacks(Request request, String id) {
        boolean there = request.method().equals("DELETE") ? floor.endPlayback(id, "done") : floor.isPlaying(id);
        return there ? Response.json(200, "{\"id\":\"" + id + "\"}") : error(404, "Playback not found");
    }

    private Response recordings(Request request, List<String> rest) {
        String name = rest.get(1);
        if (rest.get(0).equals("live")) {
            boolean there = request.method().equals("POST") ? floor.stopRecording(name) : floor.isRecording(name);
            return there ? Response.json(200, "{\"name\":\"" + name + "\"}") : error(404, "Recording not found");
        }
        if (rest.size() == 3 && !capabilities.has(Capability.RECORDING_DOWNLOAD)) {
            return NO_RESOURCE;
        }
        if (!floor.isStored(name)) {
            return error(404, "Recording not found");
        }
        if (request.method().equals("DELETE")) {
            floor.deleteRecording(name);
            return NO_CONTENT;
        }
        return rest.size() == 3
                ? new Response(200, "audio/wav", "\0".repeat(44 + 3 * 16_000))
                : Response.json(200, "{\"name\":\"" + name + "\",\"format\":\"wav\"}");
    }

    private static Response ok(JsonStructure json) {
        return new Response(200, "application/json", json.toString());
    }

    private static Response error(int status, String message) {
        return Response.json(status, "{\"message\":\"" + message + "\"}");
    }
}
