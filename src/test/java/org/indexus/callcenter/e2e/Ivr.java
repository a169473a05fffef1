package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** What a story builds for its callers before an agent: prompts that one can tell apart, menus, a number that leads there. */
final class Ivr {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Story story;

    Ivr(Story story) {
        this.story = story;
    }

    /** The number that leads to {@link #menu}. */
    String number() {
        return story.number() + "9";
    }

    private String code(String name) {
        return name + "-" + story.number();
    }

    /** A prompt that says this in one language; returns its code. */
    String prompt(String name, String language, Sound sound) {
        if (!story.admin().get("/prompts/" + code(name)).isOk()) {
            story.admin()
                    .post(
                            "/prompts",
                            createObjectBuilder().add("code", code(name)).add("name", name))
                    .orThrow("prompt");
        }
        upload(code(name), language, sound.wav());
        return code(name);
    }

    /** Hours that never come; who is turned away by them hears the prompt. Returns the schedule's code. */
    String neverOpen(String closedPrompt) {
        story.admin()
                .post(
                        "/schedules",
                        createObjectBuilder()
                                .add("code", code("never"))
                                .add("name", "Never")
                                .add("weekly", createArrayBuilder())
                                .add("closedPrompt", closedPrompt))
                .orThrow("schedule");
        return code("never");
    }

    private void upload(String prompt, String language, byte[] file) {
        var request = HttpRequest.newBuilder(
                        URI.create(story.product().url() + "/api/v1/prompts/" + prompt + "/variants/" + language))
                .header(
                        "Authorization",
                        "Bearer " + story.product().installation().token())
                .header("Content-Type", "audio/wav")
                .PUT(BodyPublishers.ofByteArray(file))
                .build();
        try {
            var reply = HTTP.send(request, BodyHandlers.ofString());
            if (reply.statusCode() / 100 != 2) {
                throw new AssertionError("prompt " + prompt + ": " + reply.statusCode() + " " + reply.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The fields of a menu whose callers, silent or lost, come to the story's queue. */
    JsonObjectBuilder menu(String name, String greeting, JsonArrayBuilder choices) {
        return createObjectBuilder()
                .add("code", code(name))
                .add("name", name)
                .add("greeting", greeting)
                .add("choices", choices)
                .add("patienceSeconds", 2)
                .add("attempts", 2)
                .add("onInvalid", toQueue())
                .add("onSilence", toQueue());
    }

    /** Makes it; returns its code. */
    String create(JsonObjectBuilder menu) {
        return story.admin().post("/ivr-menus", menu).orThrow("menu").object().getString("code");
    }

    /** The story's number for menus leads here from now on. */
    void answerWith(JsonObjectBuilder target, JsonObjectBuilder more) {
        route("9", target, more);
    }

    /** The story's number with this sign behind it leads here from now on; returns the whole number. */
    String route(String sign, JsonObjectBuilder target) {
        return route(sign, target, createObjectBuilder());
    }

    String route(String sign, JsonObjectBuilder target, JsonObjectBuilder more) {
        String did = story.number() + sign;
        story.admin()
                .post(
                        "/did-routes",
                        more.add("code", "did-" + did).add("pattern", did).add("target", target))
                .orThrow("route");
        return did;
    }

    /** All calls that dialled this number, newest first. */
    List<JsonObject> calls(String did) {
        return story.admin().get("/calls?limit=500").orThrow("calls").items().stream()
                .map(JsonValue::asJsonObject)
                .filter(call -> call.getString("dialled").equals(did))
                .toList();
    }

    /** Waits for the outcome of the call to this number, which must be the only one; with its timeline. */
    JsonObject onlyRow(String did) {
        story.callDialling(did);
        List<JsonObject> rows = calls(did);
        assertThat(rows).hasSize(1);
        return story.call(rows.get(0).getString("id"));
    }

    /** Until the call to this number is in a queue; returns its id. */
    String awaitWaiting(String did) {
        return Eventually.value("a waiting call to " + did, () -> calls(did).stream()
                .filter(call -> call.getString("state").equals("WAITING"))
                .map(call -> call.getString("id"))
                .findFirst());
    }

    /** As the timeline of a call says it, without agents and times. */
    static List<String> timeline(JsonObject call) {
        return Timelines.of(call).stream()
                .map(entry -> (entry.getString("type") + " " + entry.getString("detail")).trim())
                .toList();
    }

    static JsonArrayBuilder keys(JsonObjectBuilder... choices) {
        JsonArrayBuilder all = createArrayBuilder();
        for (JsonObjectBuilder choice : choices) {
            all.add(choice);
        }
        return all;
    }

    static JsonObjectBuilder key(String key, String label, JsonObjectBuilder target) {
        return createObjectBuilder().add("key", key).add("label", label).add("target", target);
    }

    JsonObjectBuilder toQueue() {
        return to("QUEUE", story.queue());
    }

    static JsonObjectBuilder to(String type, String ref) {
        return createObjectBuilder().add("type", type).add("ref", ref);
    }

    static JsonObjectBuilder within(String type) {
        return createObjectBuilder().add("type", type);
    }

    static JsonObjectBuilder toNumber(String type, String number) {
        return createObjectBuilder().add("type", type).add("number", number);
    }

    static JsonObjectBuilder message(String prompt) {
        return createObjectBuilder().add("type", "MESSAGE").add("prompt", prompt);
    }
}
