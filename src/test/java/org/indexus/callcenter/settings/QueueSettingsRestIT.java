package org.indexus.callcenter.settings;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.e2e.Product;
import org.indexus.callcenter.e2e.TestAgent;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.indexus.demo.RestClient;
import org.indexus.demo.RestClient.Reply;
import org.junit.jupiter.api.Test;

/** Routing, overflow, announcements and wrap-up of a queue over REST: what goes in comes out, and what makes no sense is named. */
class QueueSettingsRestIT {

    private final Product product = Product.running();
    private final RestClient admin = product.admin();

    private static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String queue(String prefix) {
        String code = unique(prefix);
        admin.post("/queues", createObjectBuilder().add("code", code).add("name", code))
                .orThrow("queue");
        return code;
    }

    private String skill(String prefix) {
        String code = unique(prefix);
        admin.post("/skills", createObjectBuilder().add("code", code).add("label", prefix))
                .orThrow("skill");
        return code;
    }

    private static JsonObjectBuilder need(String skill, int level) {
        return createObjectBuilder().add("skill", skill).add("level", level);
    }

    private static JsonObjectBuilder step(Integer seconds, JsonObjectBuilder... needs) {
        JsonArrayBuilder skills = createArrayBuilder();
        List.of(needs).forEach(skills::add);
        JsonObjectBuilder step = createObjectBuilder().add("match", "ALL").add("skills", skills);
        return seconds == null ? step.addNull("seconds") : step.add("seconds", seconds);
    }

    private static JsonObjectBuilder steps(JsonObjectBuilder... steps) {
        JsonArrayBuilder all = createArrayBuilder();
        List.of(steps).forEach(all::add);
        return createObjectBuilder().add("routingSteps", all);
    }

    private static JsonObjectBuilder overflow(String cause, JsonObjectBuilder action) {
        return createObjectBuilder().add("overflow", createObjectBuilder().add(cause, action));
    }

    private static JsonObjectBuilder to(String queue) {
        return createObjectBuilder().add("type", "QUEUE").add("ref", queue);
    }

    private static void assertRefused(Reply reply, String field, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.object().getJsonArray("errors").getValuesAs(JsonObject.class))
                .as(reply.text())
                .anySatisfy(error -> {
                    assertThat(error.getString("field")).isEqualTo(field);
                    assertThat(error.getString("code")).isEqualTo(code);
                    assertThat(error.getString("message")).isNotBlank();
                });
    }

    @Test
    void everySettingHasItsDefault() {
        JsonObject queue =
                admin.get("/queues/" + queue("defaults")).orThrow("queue").object();
        assertThat(queue.getJsonArray("routingSteps")).isEmpty();
        assertThat(queue.getInt("preferredAgentSeconds")).isZero();
        assertThat(queue.getInt("vipPoints")).isEqualTo(5);
        assertThat(queue.getInt("samePlaceSeconds")).isZero();
        assertThat(queue.getInt("declineSeconds")).isEqualTo(10);
        assertThat(queue.getString("wrapUpMode")).isEqualTo("TIMED");
        assertThat(queue.getBoolean("open")).isTrue();
        assertThat(queue.getInt("announcePositionSeconds")).isZero();
        assertThat(queue.getInt("announceWaitSeconds")).isZero();
        assertThat(queue.getInt("comfortSeconds")).isZero();
        assertThat(queue.get("comfortPrompt")).isEqualTo(JsonValue.NULL);
        assertThat(queue.getString("record")).isEqualTo("NEVER");
        assertThat(queue.getInt("recordShare")).isEqualTo(100);
        assertThat(queue.get("recordAnnouncement")).isEqualTo(JsonValue.NULL);
        assertThat(queue.get("recordingRetentionDays")).isEqualTo(JsonValue.NULL);
        assertThat(queue.getBoolean("recordOnDemand")).isFalse();
        assertThat(queue.getJsonObject("overflow").keySet())
                .containsExactlyInAnyOrder("maxWait", "maxLength", "noAgents", "noneAvailable", "closed");
        assertThat(queue.getJsonObject("overflow").values()).containsOnly(JsonValue.NULL);
    }

    /** As the queue itself: whoever makes a client of the document finds one flat object. */
    @Test
    void theApisDescriptionIsAsFlatAsTheQueue() throws IOException {
        URI document = URI.create(product.installation().payara().url() + "/openapi?format=JSON");
        try (JsonReader reader = Json.createReader(document.toURL().openStream())) {
            JsonObject schemas = reader.readObject().getJsonObject("components").getJsonObject("schemas");

            assertThat(schemas.getJsonObject("Queue")
                            .getJsonObject("properties")
                            .keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            admin.get("/queues/" + queue("described")).object().keySet());
            assertThat(schemas.keySet()).noneMatch(name -> name.startsWith("Queue."));
        }
    }

    @Test
    void whatIsPutIsReadAndAPatchChangesOnlyItsOwnFields() {
        String slovak = skill("slovak");
        String other = queue("other");
        String code = queue("full");
        JsonObject put = admin.put(
                        "/queues/" + code,
                        steps(step(20, need(slovak, 4)), step(null, need(slovak, 2)))
                                .add("code", code)
                                .add("name", code)
                                .add("preferredAgentSeconds", 15)
                                .add("vipPoints", 7)
                                .add("samePlaceSeconds", 300)
                                .add("declineSeconds", 33)
                                .add("wrapUpMode", "EXTEND_ONCE")
                                .add("open", false)
                                .add("announcePositionSeconds", 60)
                                .add("announceWaitSeconds", 90)
                                .add("comfortSeconds", 45)
                                .add("comfortPrompt", "sound:queue-periodic-announce")
                                .add("record", "SHARE")
                                .add("recordShare", 25)
                                .add("recordAnnouncement", "sound:hello-world")
                                .add("recordingRetentionDays", 365)
                                .add("recordOnDemand", true)
                                .add(
                                        "overflow",
                                        createObjectBuilder()
                                                .add("maxWait", to(other).add("keepWaitingTime", true))
                                                .add(
                                                        "noAgents",
                                                        createObjectBuilder()
                                                                .add("type", "EXTERNAL")
                                                                .add("number", "+421 905 123 456"))))
                .orThrow("put")
                .object();

        assertThat(admin.get("/queues/" + code).object()).isEqualTo(put);
        assertThat(put.getJsonArray("routingSteps").getJsonObject(0).getInt("seconds"))
                .isEqualTo(20);
        assertThat(put.getJsonArray("routingSteps").getJsonObject(1).get("seconds"))
                .isEqualTo(JsonValue.NULL);
        assertThat(put.getInt("declineSeconds")).isEqualTo(33);
        assertThat(put.getString("record")).isEqualTo("SHARE");
        assertThat(put.getInt("recordShare")).isEqualTo(25);
        assertThat(put.getString("recordAnnouncement")).isEqualTo("sound:hello-world");
        assertThat(put.getInt("recordingRetentionDays")).isEqualTo(365);
        assertThat(put.getBoolean("recordOnDemand")).isTrue();
        assertThat(put.getBoolean("open")).isFalse();
        JsonObject overflow = put.getJsonObject("overflow");
        assertThat(overflow.getJsonObject("maxWait").getString("ref")).isEqualTo(other);
        assertThat(overflow.getJsonObject("maxWait").getBoolean("keepWaitingTime"))
                .isTrue();
        assertThat(overflow.getJsonObject("noAgents").getString("number")).isEqualTo("+421905123456");

        JsonObject patched = admin.patch(
                        "/queues/" + code,
                        overflow("maxWait", createObjectBuilder().add("type", "MESSAGE"))
                                .add("vipPoints", 9))
                .orThrow("patch")
                .object();
        assertThat(patched.getInt("vipPoints")).isEqualTo(9);
        assertThat(patched.getBoolean("recordOnDemand")).isTrue();
        assertThat(patched.getJsonArray("routingSteps")).isEqualTo(put.getJsonArray("routingSteps"));
        assertThat(patched.getJsonObject("overflow").getJsonObject("maxWait").getString("type"))
                .isEqualTo("MESSAGE");
        assertThat(patched.getJsonObject("overflow").getJsonObject("maxWait").get("ref"))
                .isEqualTo(JsonValue.NULL);
        assertThat(patched.getJsonObject("overflow").get("noAgents")).isEqualTo(overflow.get("noAgents"));
        assertThat(admin.patch(
                                "/queues/" + code,
                                createObjectBuilder().addNull("routingSteps").addNull("overflow"))
                        .orThrow("defaults")
                        .object()
                        .getJsonArray("routingSteps"))
                .isEmpty();
    }

    @Test
    void whatMakesNoSenseIsNamedAndNothingIsLost() {
        String slovak = skill("slovak");
        String code = queue("sense");
        String path = "/queues/" + code;
        admin.patch(path, steps(step(20, need(slovak, 3)))).orThrow("steps");
        JsonObject before = admin.get(path).object();

        assertRefused(admin.patch(path, steps(step(null), step(5))), "routingSteps[0].seconds", "REQUIRED");
        assertRefused(admin.patch(path, steps(step(0))), "routingSteps[0].seconds", "RANGE");
        assertRefused(admin.patch(path, steps(step(5, need(slovak, 6)))), "routingSteps[0].skills.level", "RANGE");
        assertRefused(admin.patch(path, steps(step(5, need("klingon", 1)))), "routingSteps[0].skills.skill", "UNKNOWN");
        assertRefused(admin.patch(path, steps(step(5).add("match", "SOME"))), "routingSteps[0].match", "UNKNOWN");
        for (String period : List.of("announcePositionSeconds", "announceWaitSeconds", "comfortSeconds")) {
            assertRefused(admin.patch(path, createObjectBuilder().add(period, 14)), period, "RANGE");
        }
        assertRefused(admin.patch(path, createObjectBuilder().add("vipPoints", 1001)), "vipPoints", "MAX");
        assertRefused(admin.patch(path, createObjectBuilder().add("declineSeconds", -1)), "declineSeconds", "MIN");
        assertRefused(admin.patch(path, createObjectBuilder().add("recordShare", 101)), "recordShare", "MAX");
        assertRefused(admin.patch(path, createObjectBuilder().add("record", "SOMETIMES")), "record", "UNKNOWN");
        assertRefused(
                admin.patch(path, createObjectBuilder().add("recordingRetentionDays", 0)),
                "recordingRetentionDays",
                "MIN");
        assertRefused(
                admin.patch(path, createObjectBuilder().add("recordAnnouncement", "rm")),
                "recordAnnouncement",
                "UNKNOWN");
        assertRefused(admin.patch(path, createObjectBuilder().add("wrapUpMode", "LONG")), "wrapUpMode", "UNKNOWN");
        assertRefused(admin.patch(path, createObjectBuilder().add("comfortPrompt", "rm")), "comfortPrompt", "UNKNOWN");
        for (String later : List.of("VOICEMAIL", "CALLBACK", "SCHEDULE")) {
            assertRefused(
                    admin.patch(path, overflow("closed", createObjectBuilder().add("type", later))),
                    "overflow.closed.type",
                    "NOT_AVAILABLE");
        }
        for (String outside : List.of("maxLength", "closed")) {
            assertRefused(
                    admin.patch(path, overflow(outside, createObjectBuilder().add("type", "WAIT_ON"))),
                    "overflow." + outside + ".type",
                    "INVALID");
        }
        assertRefused(admin.patch(path, overflow("maxWait", to("nowhere"))), "overflow.maxWait.ref", "UNKNOWN");
        assertRefused(
                admin.patch(path, overflow("maxWait", createObjectBuilder().add("type", "QUEUE"))),
                "overflow.maxWait.ref",
                "INVALID");
        assertRefused(
                admin.patch(
                        path,
                        overflow(
                                "maxWait",
                                createObjectBuilder().add("type", "EXTENSION").add("number", "x&y"))),
                "overflow.maxWait.number",
                "INVALID");
        assertThat(admin.send("PATCH", path, steps().add("vipPoints", "many").build())
                        .status())
                .isEqualTo(400);
        assertThat(admin.get(path).object()).isEqualTo(before);
    }

    @Test
    void aCircleIsRefusedAndItsPathNamed() {
        String first = queue("first");
        String second = queue("second");
        String third = queue("third");
        admin.patch("/queues/" + first, overflow("maxWait", to(second))).orThrow("first");
        admin.patch("/queues/" + second, overflow("noAgents", to(third))).orThrow("second");

        Reply refused = admin.patch("/queues/" + third, overflow("closed", to(first)));
        assertRefused(refused, "overflow.closed", "CYCLE");
        assertThat(refused.text()).contains(String.join(" → ", third, first, second, third));
        assertRefused(admin.patch("/queues/" + third, overflow("closed", to(third))), "overflow.closed", "CYCLE");
        Reply kept = admin.delete("/queues/" + second);
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.text()).contains("the overflow of queue " + first);
    }

    @Test
    void membersMayRequireSkillsThatThenCannotBeDeleted() {
        String slovak = skill("slovak");
        String code = queue("members");
        TestAgent eva = TestAgent.create(product, "PJSIP/agent9");
        String path = "/queues/" + code + "/members/" + eva.id();
        assertThat(admin.put(path, createObjectBuilder())
                        .orThrow("plain")
                        .object()
                        .getJsonArray("skills"))
                .isEmpty();
        JsonObjectBuilder needs = createObjectBuilder()
                .add("match", "ANY")
                .add("skills", createArrayBuilder().add(need(slovak, 3)));
        JsonObject member = admin.put(path, needs).orThrow("needs").object();

        assertThat(member.getString("match")).isEqualTo("ANY");
        assertThat(member.getJsonArray("skills").getJsonObject(0).getInt("level"))
                .isEqualTo(3);
        assertThat(admin.get("/queues/" + code + "/members").items().get(0)).isEqualTo(member);
        Reply refused = admin.delete("/skills/" + slovak);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("members of queue " + code);
        assertRefused(
                admin.put(
                        path,
                        createObjectBuilder().add("skills", createArrayBuilder().add(need(slovak, 9)))),
                "skills.level",
                "RANGE");
    }

    @Test
    void aSupervisorOpensAndClosesAQueueAndChangesNothingElse() {
        String code = queue("switch");
        String user = admin.get("/users").items().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("username").equals("supervisor"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        String token = admin.post(
                        "/tokens",
                        createObjectBuilder().add("name", unique("switch")).add("userId", user))
                .orThrow("token")
                .object()
                .getString("token");
        RestClient supervisor = product.as(token);
        String actions = "/queues/" + code + "/actions";

        assertThat(supervisor
                        .post(actions, createObjectBuilder().add("action", "CLOSE"))
                        .orThrow("close")
                        .object()
                        .getBoolean("open"))
                .isFalse();
        assertThat(supervisor
                        .patch("/queues/" + code, createObjectBuilder().add("open", true))
                        .status())
                .isEqualTo(403);
        assertThat(admin.get("/live").object().getJsonArray("queues").getValuesAs(JsonObject.class))
                .anySatisfy(queue -> {
                    assertThat(queue.getString("code")).isEqualTo(code);
                    assertThat(queue.getBoolean("open")).isFalse();
                });
        assertThat(supervisor
                        .post(actions, createObjectBuilder().add("action", "OPEN"))
                        .orThrow("open")
                        .object()
                        .getBoolean("open"))
                .isTrue();
        assertRefused(supervisor.post(actions, createObjectBuilder().add("action", "BURN")), "action", "UNKNOWN");
    }

    @Test
    void everyStrategyCanBeChosen() {
        String code = queue("strategies");
        for (RoutingMode mode : RoutingMode.values()) {
            assertThat(admin.patch("/queues/" + code, createObjectBuilder().add("strategy", mode.name()))
                            .orThrow(mode.name())
                            .object()
                            .getString("strategy"))
                    .isEqualTo(mode.name());
        }
    }
}
