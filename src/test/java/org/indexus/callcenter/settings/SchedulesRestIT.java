package org.indexus.callcenter.settings;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.e2e.Product;
import org.indexus.demo.RestClient;
import org.indexus.demo.RestClient.Reply;
import org.junit.jupiter.api.Test;

/** Schedules over REST, with the queue that keeps one. */
class SchedulesRestIT {

    private final Product product = Product.running();
    private final RestClient admin = product.admin();
    private final String code = "office-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/schedules/" + code;

    private static JsonObjectBuilder hours(String from, String to, String... days) {
        return createObjectBuilder()
                .add("days", createArrayBuilder(List.of(days)))
                .add("from", from)
                .add("to", to);
    }

    private JsonObjectBuilder office() {
        return createObjectBuilder()
                .add("code", code)
                .add("name", "Office")
                .add("zone", "Europe/Bratislava")
                .add("weekly", createArrayBuilder().add(hours("08:00", "16:30", "MONDAY", "TUESDAY")))
                .add(
                        "holidays",
                        createArrayBuilder()
                                .add(createObjectBuilder()
                                        .add("name", "Christmas Eve")
                                        .add("yearly", "12-24")))
                .add("closedPrompt", "sound:vm-nobodyavail");
    }

    private RestClient supervisor() {
        String user = admin.post(
                        "/users",
                        createObjectBuilder()
                                .add("username", "supervisor-of-" + code)
                                .add("password", "a long password")
                                .add("displayName", "Supervisor")
                                .add("roles", createArrayBuilder().add("SUPERVISOR")))
                .orThrow("user")
                .object()
                .getString("id");
        return product.as(
                admin.post("/tokens", createObjectBuilder().add("name", "test").add("userId", user))
                        .orThrow("token")
                        .object()
                        .getString("token"));
    }

    private JsonObject state(String at) {
        return admin.get(path + "/state?at=" + at).orThrow("state").object();
    }

    private static void assertRefused(Reply reply, String field, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        JsonObject error = reply.object().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).as(reply.text()).isEqualTo(field);
        assertThat(error.getString("code")).isEqualTo(code);
        assertThat(error.getString("message")).isNotBlank();
    }

    @Test
    void aScheduleIsMadeReadChangedAndAskedForItsState() {
        Reply made = admin.post("/schedules", office());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.object()).isEqualTo(admin.get(path).object());
        assertThat(made.object().getJsonArray("warnings")).isEmpty();
        assertThat(made.object().getJsonObject("closedNow").getBoolean("active"))
                .isFalse();

        JsonObject monday = state("2026-06-01T06:00:00Z");
        assertThat(monday.getBoolean("open")).isTrue();
        assertThat(monday.getString("until")).isEqualTo("2026-06-01T14:30:00Z");
        assertThat(monday.getString("zone")).isEqualTo("Europe/Bratislava");
        JsonObject eve = state("2029-12-24T10:00:00%2B01:00");
        assertThat(eve.getString("reason")).isEqualTo("HOLIDAY");
        assertThat(eve.getString("detail")).isEqualTo("Christmas Eve");
        assertThat(eve.getString("prompt")).isEqualTo("sound:vm-nobodyavail");
        assertThat(eve.getString("until")).isEqualTo("2029-12-25T07:00:00Z");
        assertThat(admin.get(path + "/state?at=tomorrow").status()).isEqualTo(400);
        assertThat(admin.get(path + "/state").object().containsKey("open")).isTrue();

        assertRefused(
                admin.patch(
                        path,
                        createObjectBuilder()
                                .add(
                                        "weekly",
                                        createArrayBuilder()
                                                .add(hours("08:00", "16:30", "MONDAY"))
                                                .add(hours("16:00", "18:00", "MONDAY")))),
                "weekly[1].from",
                "OVERLAP");
        assertRefused(admin.patch(path, createObjectBuilder().add("zone", "Mars/Base")), "zone", "UNKNOWN");
        assertThat(admin.get(path).object()).as("nothing is lost").isEqualTo(made.object());

        JsonObject never = admin.patch(path, createObjectBuilder().addNull("weekly"))
                .orThrow("never")
                .object();
        assertThat(never.getJsonArray("warnings").getJsonObject(0).getString("code"))
                .isEqualTo("NEVER_OPEN");
        assertThat(never.getJsonArray("holidays")).hasSize(1);
    }

    @Test
    void aSupervisorThrowsTheSwitchAndChangesNothingElse() {
        admin.post("/schedules", office()).orThrow("schedule");
        RestClient supervisor = supervisor();
        JsonObject closed = supervisor
                .put(
                        path + "/closed-now",
                        createObjectBuilder().add("active", true).add("prompt", "sound:fire"))
                .orThrow("close")
                .object();
        assertThat(closed.getJsonObject("closedNow").getString("prompt")).isEqualTo("sound:fire");
        JsonObject now = state("2026-06-01T06:00:00Z");
        assertThat(now.getBoolean("open")).isFalse();
        assertThat(now.getString("reason")).isEqualTo("CLOSED_NOW");
        assertThat(now.get("until")).isEqualTo(JsonValue.NULL);

        assertRefused(supervisor.put(path + "/closed-now", createObjectBuilder()), "active", "REQUIRED");
        assertThat(supervisor.put(path, office()).status()).isEqualTo(403);
        supervisor
                .put(path + "/closed-now", createObjectBuilder().add("active", false))
                .orThrow("open");
        assertThat(state("2026-06-01T06:00:00Z").getBoolean("open")).isTrue();
    }

    @Test
    void promptsAreNamedByTheirCodeAndNotDeletedFromUnderIt() {
        admin.post("/prompts", createObjectBuilder().add("code", "p-" + code).add("name", "Closed"))
                .orThrow("prompt");
        JsonObject made = admin.post("/schedules", office().add("closedPrompt", "p-" + code))
                .orThrow("schedule")
                .object();
        assertThat(made.getString("closedPrompt")).isEqualTo("p-" + code);
        assertThat(state("2029-12-24T10:00:00Z").getString("prompt")).isEqualTo("p-" + code);
        assertRefused(
                admin.patch(path, createObjectBuilder().add("closedPrompt", "no-such-prompt")),
                "closedPrompt",
                "UNKNOWN");
        Reply used = admin.delete("/prompts/p-" + code);
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.text()).contains("schedule " + code);
    }

    @Test
    void aQueueKeepsAScheduleWhichThenIsInUse() {
        String id =
                admin.post("/schedules", office()).orThrow("schedule").object().getString("id");
        JsonObject queue = admin.post(
                        "/queues",
                        createObjectBuilder()
                                .add("code", "q-" + code)
                                .add("name", "q")
                                .add("schedule", id))
                .orThrow("queue")
                .object();
        assertThat(queue.getString("schedule")).isEqualTo(code);
        assertRefused(
                admin.patch("/queues/q-" + code, createObjectBuilder().add("schedule", "nowhen")),
                "schedule",
                "UNKNOWN");

        Reply used = admin.delete(path);
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.text()).contains("queue q-" + code);
        JsonObject free = admin.patch("/queues/q-" + code, createObjectBuilder().addNull("schedule"))
                .orThrow("free")
                .object();
        assertThat(free.get("schedule")).isEqualTo(JsonValue.NULL);
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).status()).isEqualTo(404);
    }
}
