package org.indexus.callcenter.settings;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.e2e.Eventually;
import org.indexus.callcenter.e2e.Product;
import org.indexus.callcenter.e2e.TestAgent;
import org.indexus.demo.DemoData;
import org.indexus.demo.RestClient;
import org.indexus.demo.RestClient.Reply;
import org.junit.jupiter.api.Test;

/** The configuration as integrations drive it: the contract's shapes, its refusals, and input that means no good. */
class ConfigurationRestIT {

    private final Product product = Product.running();
    private final RestClient admin = product.admin();

    private static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static JsonObjectBuilder queue(String code) {
        return createObjectBuilder().add("code", code).add("name", "Queue " + code);
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(reply.object().getString("code")).as(reply.text()).isEqualTo(code);
        assertThat(reply.object().keySet()).contains("type", "title", "status", "detail", "errors");
    }

    private static void assertRefused(Reply reply, String field) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.object().getJsonArray("errors").getValuesAs(JsonObject.class))
                .as(reply.text())
                .anySatisfy(error -> {
                    assertThat(error.getString("field")).isEqualTo(field);
                    assertThat(error.getString("message")).isNotBlank();
                });
    }

    @Test
    void aQueueGetsTheDefaultsOfTheContract() {
        String code = unique("defaults");
        Reply created = admin.post("/queues", queue(code)).orThrow("queue");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location").orElse(""))
                .endsWith("/api/v1/queues/" + created.object().getString("id"));
        JsonObject queue = admin.get("/queues/" + code).orThrow("by code").object();
        assertThat(queue).isEqualTo(created.object());
        assertThat(queue.getString("strategy")).isEqualTo("LONGEST_IDLE");
        assertThat(queue.getInt("maxWaitSeconds")).isEqualTo(300);
        assertThat(queue.getInt("offerSeconds")).isEqualTo(20);
        assertThat(queue.getInt("wrapUpSeconds")).isEqualTo(30);
        assertThat(queue.getInt("missLimit")).isEqualTo(2);
        assertThat(queue.getInt("shortAbandonSeconds")).isEqualTo(5);
        assertThat(queue.getString("welcomeMode")).isEqualTo("PARALLEL");
        assertThat(queue.getString("holdMusic")).isEqualTo("default");
        assertThat(queue.getInt("weight")).isZero();
        assertThat(queue.getInt("serviceLevelSeconds")).isEqualTo(20);
        assertThat(queue.getBoolean("active")).isTrue();
        assertThat(queue.get("maxLength")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void patchChangesWhatItNamesAndNullGoesBackToTheDefault() {
        String code = unique("patch");
        admin.post("/queues", queue(code).add("offerSeconds", 33).add("weight", 7))
                .orThrow("queue");
        JsonObject changed = admin.patch(
                        "/queues/" + code,
                        createObjectBuilder()
                                .add("name", "New")
                                .addNull("weight")
                                .add("record", "ALWAYS"))
                .orThrow("patch")
                .object();

        assertThat(changed.getString("name")).isEqualTo("New");
        assertThat(changed.getInt("offerSeconds")).isEqualTo(33);
        assertThat(changed.getInt("weight")).isZero();
        assertThat(changed.getString("record")).isEqualTo("ALWAYS");
        JsonObject replaced =
                admin.put("/queues/" + code, queue(code)).orThrow("put").object();
        assertThat(replaced.getInt("offerSeconds")).isEqualTo(20);
    }

    @Test
    void staleChangesAreRefusedIfTheClientSaysWhatItRead() throws IOException, InterruptedException {
        String code = unique("stale");
        String first =
                admin.post("/queues", queue(code)).headers().firstValue("ETag").orElseThrow();
        admin.patch("/queues/" + code, createObjectBuilder().add("name", "Other"))
                .orThrow("patch");

        assertThat(patchIfMatch("/queues/" + code, first)).isEqualTo(412);
        String second =
                admin.get("/queues/" + code).headers().firstValue("ETag").orElseThrow();
        assertThat(patchIfMatch("/queues/" + code, second)).isEqualTo(200);
    }

    private int patchIfMatch(String path, String tag) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + product.installation().token())
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", BodyPublishers.ofString("{\"name\":\"Mine\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void fieldsOutOfRangeAreNamed() {
        String code = unique("ranges");
        for (String field : List.of(
                "maxWaitSeconds",
                "offerSeconds",
                "wrapUpSeconds",
                "missLimit",
                "shortAbandonSeconds",
                "maxLength",
                "serviceLevelSeconds")) {
            assertRefused(admin.post("/queues", queue(code).add(field, -1)), field);
            assertRefused(admin.post("/queues", queue(code).add(field, 2_000_000_000)), field);
            assertProblem(admin.post("/queues", queue(code).add(field, 4_294_967_316L)), 400, "BAD_REQUEST");
            assertProblem(admin.post("/queues", queue(code).add(field, "many")), 400, "BAD_REQUEST");
        }
        assertRefused(admin.post("/queues", queue(code).add("strategy", "FASTEST")), "strategy");
        assertRefused(admin.post("/queues", queue(code).add("zone", "Mars/Olympus")), "zone");
        assertRefused(admin.post("/queues", queue(code).add("welcomePrompt", "rm -rf /")), "welcomePrompt");
        assertRefused(admin.post("/queues", queue(code).add("holdMusic", "a b;c")), "holdMusic");
        assertRefused(admin.post("/queues", createObjectBuilder().add("code", code)), "name");
        assertRefused(admin.post("/queues", queue(UUID.randomUUID().toString())), "code");
        JsonObjectBuilder voicemail = createObjectBuilder().add("type", "VOICEMAIL");
        assertProblem(
                admin.post(
                        "/queues",
                        queue(code).add("overflow", createObjectBuilder().add("closed", voicemail))),
                422,
                "NOT_AVAILABLE");
        assertProblem(admin.get("/queues/" + code), 404, "NOT_FOUND");
    }

    @Test
    void codesAreUniqueOverQueuesAndRoutes() {
        String code = unique("shared");
        admin.post("/queues", queue(code)).orThrow("queue");

        assertProblem(admin.post("/queues", queue(code)), 409, "DUPLICATE");
        assertProblem(admin.post("/did-routes", route(code, "7" + System.nanoTime(), code)), 409, "DUPLICATE");
    }

    private static JsonObjectBuilder route(String code, String pattern, String queue) {
        return createObjectBuilder()
                .add("code", code)
                .add("pattern", pattern)
                .add("target", createObjectBuilder().add("type", "QUEUE").add("ref", queue));
    }

    @Test
    void whatIsUsedIsNotDeleted() {
        String code = unique("used");
        String id = admin.post("/queues", queue(code)).object().getString("id");
        String route = unique("to");
        admin.post("/did-routes", route(route, "7" + System.nanoTime(), id)).orThrow("route");
        TestAgent agent = TestAgent.create(product, "PJSIP/agent9");
        admin.put(
                        "/queues/" + id + "/members/" + agent.id(),
                        createObjectBuilder().add("priority", 3))
                .orThrow("member");

        Reply refused = admin.delete("/queues/" + code);
        assertProblem(refused, 409, "IN_USE");
        assertThat(refused.object().getString("detail")).contains(route);
        assertProblem(admin.delete("/users/" + agent.id()), 409, "IN_USE");
        assertThat(admin.delete("/did-routes/" + route).status()).isEqualTo(204);
        assertThat(admin.delete("/queues/" + code).status()).isEqualTo(204);
        assertThat(admin.delete("/users/" + agent.id()).status()).isEqualTo(204);
        assertProblem(admin.delete("/queues/" + code), 404, "NOT_FOUND");
        assertProblem(product.as(agent.token()).get("/me"), 401, "UNAUTHORIZED");
    }

    @Test
    void membersKeepTheirOrderAndCanBeTakenOut() {
        String code = unique("members");
        admin.post("/queues", queue(code)).orThrow("queue");
        TestAgent first = TestAgent.create(product, "PJSIP/agent8");
        TestAgent second = TestAgent.create(product, "PJSIP/agent9");
        for (TestAgent agent : List.of(first, second)) {
            admin.put("/queues/" + code + "/members/" + agent.id(), createObjectBuilder())
                    .orThrow("member");
        }
        admin.put(
                        "/queues/" + code + "/members/" + first.id(),
                        createObjectBuilder().add("priority", 9).add("active", false))
                .orThrow("change");

        List<JsonObject> members =
                admin.get("/queues/" + code + "/members").items().getValuesAs(JsonObject.class);
        assertThat(members.stream().map(member -> member.getString("agentId")))
                .containsExactly(first.id(), second.id());
        assertThat(members.get(0).getInt("priority")).isEqualTo(9);
        assertThat(members.get(0).getBoolean("active")).isFalse();
        assertThat(members.get(1).getInt("priority")).isEqualTo(1);
        assertRefused(
                admin.put(
                        "/queues/" + code + "/members/" + first.id(),
                        createObjectBuilder().add("priority", 0)),
                "priority");
        assertThat(admin.delete("/queues/" + code + "/members/" + first.id()).status())
                .isEqualTo(204);
        assertProblem(admin.delete("/queues/" + code + "/members/" + first.id()), 404, "NOT_FOUND");
        assertProblem(
                admin.put("/queues/" + code + "/members/" + UUID.randomUUID(), createObjectBuilder()),
                404,
                "NOT_FOUND");
    }

    @Test
    void listsCanBeReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            admin.post("/queues", queue(unique("page"))).orThrow("queue");
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = admin.get("/queues?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .orThrow("page");
            assertThat(page.items().size()).isBetween(1, 2);
            page.items().getValuesAs(JsonObject.class).forEach(queue -> seen.add(queue.getString("id")));
            cursor = page.object().isNull("next") ? "" : page.object().getString("next");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(5).hasSameSizeAs(new HashSet<>(seen));
        assertProblem(admin.get("/queues?limit=0"), 400, "BAD_REQUEST");
        assertProblem(admin.get("/queues?limit=x"), 400, "BAD_REQUEST");
        assertProblem(admin.get("/queues?cursor=rubbish"), 400, "BAD_REQUEST");
    }

    @Test
    void routesTakeTheFourKindsOfPatternsOnly() {
        String queue = unique("routed");
        admin.post("/queues", queue(queue)).orThrow("queue");
        String digits = String.valueOf(System.nanoTime());
        for (String pattern : List.of("9" + digits, "+421" + digits, digits + "*", "_X[2-4]" + digits + "XZN.")) {
            String code = unique("route");
            assertThat(admin.post("/did-routes", route(code, pattern, queue)).status())
                    .as(pattern)
                    .isEqualTo(201);
            admin.delete("/did-routes/" + code).orThrow("delete");
        }
        for (String pattern : List.of("", " ", "1 2", "(1)", "_", "_2;3", "*", "a|b", "<b>", "1".repeat(100))) {
            assertRefused(admin.post("/did-routes", route(unique("bad"), pattern, queue)), "pattern");
        }
        assertRefused(admin.post("/did-routes", route(unique("bad"), "123", "no-such-queue")), "target.ref");
        assertRefused(
                admin.post(
                        "/did-routes",
                        createObjectBuilder().add("code", unique("bad")).add("pattern", "1")),
                "target");
    }

    @Test
    void passwordsOfConnectionsGoInOnly() {
        String host = unique("host") + ".invalid";
        Reply created = admin.post("/asterisk-connections", connection(host).add("password", "top-secret-pw"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String path = "/asterisk-connections/" + created.object().getString("id");

        assertThat(created.text()).doesNotContain("password");
        assertThat(admin.get(path).text()).doesNotContain("password");
        assertThat(created.object().getInt("wsPort")).isEqualTo(8088);
        assertThat(created.object().getString("application")).isEqualTo("indexus-inbound");
        assertRefused(admin.put(path, connection(host).add("port", 9000)), "password");
        assertRefused(admin.patch(path, createObjectBuilder().add("host", unique("evil") + ".invalid")), "password");
        assertRefused(admin.patch(path, createObjectBuilder().add("tls", true)), "password");
        assertRefused(
                admin.post(
                        "/asterisk-connections", connection("169.254.169.254").add("password", "x")),
                "host");
        assertThat(admin.put(path, connection(host).add("port", 9000).add("password", "top-secret-pw"))
                        .object()
                        .getInt("wsPort"))
                .isEqualTo(9000);
        assertProblem(
                admin.post(
                        "/asterisk-connections",
                        connection(host).add("port", 9000).add("password", "x")),
                409,
                "DUPLICATE");
        assertRefused(admin.post("/asterisk-connections", connection(unique("other"))), "password");
        assertThat(admin.get(path + "/status").object().getString("state")).isNotEqualTo("CONNECTED");
        assertThat(admin.post(path + "/test", createObjectBuilder()).object().getString("code"))
                .isEqualTo("UNKNOWN_HOST");
        assertThat(admin.post(path + "/reconnect", createObjectBuilder()).status())
                .isEqualTo(202);
        assertProblem(
                admin.post(path + "/test-call", createObjectBuilder().add("destination", "100")),
                409,
                "TEST_CALL_FAILED");
        assertRefused(
                admin.post(path + "/test-call", createObjectBuilder().add("destination", "100&200")), "destination");
        admin.patch(path, createObjectBuilder().add("enabled", false)).orThrow("disable");
        Eventually.until("the line is put down", () -> "DISABLED"
                .equals(admin.get(path + "/status").object().getString("state")));
        assertThat(admin.delete(path).status()).isEqualTo(204);
    }

    private static JsonObjectBuilder connection(String host) {
        return createObjectBuilder().add("name", "Test").add("host", host).add("username", "indexus");
    }

    @Test
    void customersAreFoundInEveryNotation() {
        String digits = String.valueOf(100_000 + (System.nanoTime() % 900_000));
        JsonObject customer = admin.post(
                        "/customers",
                        createObjectBuilder()
                                .add("name", "<b>\"O'Neil\"</b> 💥")
                                .add("numbers", createArrayBuilder().add("0905 " + digits))
                                .add("tags", createArrayBuilder().add("contract")))
                .orThrow("customer")
                .object();

        assertThat(customer.getJsonArray("numbers").getString(0)).isEqualTo("+421905" + digits);
        assertThat(customer.getString("name")).isEqualTo("<b>\"O'Neil\"</b> 💥");
        for (String notation :
                List.of("0905" + digits, "%2B421905" + digits, "00421905" + digits, "0905%20" + digits)) {
            assertThat(admin.get("/customers?phone=" + notation).items().getValuesAs(JsonObject.class))
                    .as(notation)
                    .contains(customer);
        }
        assertThat(admin.get("/customers?phone=anonymous").items()).isEmpty();
        assertThat(admin.get("/customers?q=%25_%25").items()).isEmpty();
        assertRefused(
                admin.post(
                        "/customers",
                        createObjectBuilder()
                                .add("name", "x")
                                .add("numbers", createArrayBuilder().add("nobody"))),
                "numbers");
        assertRefused(admin.post("/customers", createObjectBuilder().add("name", "x".repeat(500))), "name");
        assertRefused(
                admin.post("/customers", createObjectBuilder().add("name", "x").add("email", "no mail")), "email");
    }

    @Test
    void agentsSetThemselvesAndSupervisorsSetEverybody() {
        TestAgent eva = TestAgent.create(product, "PJSIP/agent9");
        TestAgent other = TestAgent.create(product, "PJSIP/agent9");
        RestClient herself = product.as(eva.token());
        String status = "/agents/" + eva.id() + "/status";

        assertThat(herself.get(status).object().getString("status")).isEqualTo("OFFLINE");
        assertProblem(herself.put(status, wanted("AVAILABLE")), 409, "NOT_CONNECTED");
        assertRefused(herself.put(status, wanted("BUSY")), "status");
        assertRefused(herself.put(status, wanted("BREAK").add("reason", "BORED")), "reason");
        JsonObject onBreak = admin.put(status, wanted("BREAK").add("reason", "LUNCH"))
                .orThrow("break")
                .object();
        assertThat(onBreak.getString("status")).isEqualTo("BREAK");
        assertThat(onBreak.getString("reason")).isEqualTo("LUNCH");
        assertThat(onBreak.keySet()).contains("since", "until", "callId", "next");
        assertProblem(product.as(other.token()).put(status, wanted("OFFLINE")), 403, "FORBIDDEN");
        assertProblem(product.as(other.token()).get(status), 403, "FORBIDDEN");
        admin.patch("/agents/" + eva.id(), createObjectBuilder().add("deskPhoneOnly", true))
                .orThrow("desk phone");
        assertThat(herself.put(status, wanted("AVAILABLE"))
                        .orThrow("available")
                        .object()
                        .getString("status"))
                .isEqualTo("AVAILABLE");
        herself.put(status, wanted("OFFLINE")).orThrow("offline");
        JsonObject rung = admin.patch(
                        "/agents/" + eva.id(), createObjectBuilder().add("followPhone", false))
                .orThrow("rung whatever the phone does")
                .object();
        assertThat(rung.getBoolean("followPhone")).isFalse();
        assertThat(rung.getBoolean("deskPhoneOnly")).as("the rest stays").isTrue();
        assertThat(rung.getString("phone")).isEqualTo("UNKNOWN");
        assertProblem(
                admin.patch("/agents/" + eva.id(), createObjectBuilder().add("connectMode", "PERSISTENT")),
                422,
                "NOT_AVAILABLE");
        assertRefused(
                admin.patch("/agents/" + eva.id(), createObjectBuilder().add("endpoint", "PJSIP/a&SIP/b")), "endpoint");
    }

    private static JsonObjectBuilder wanted(String status) {
        return createObjectBuilder().add("status", status);
    }

    @Test
    void tokensAreShownOnceAndOnlyToTheirOwn() {
        TestAgent eva = TestAgent.create(product, "PJSIP/agent9");
        RestClient herself = product.as(eva.token());
        Reply mine =
                herself.post("/tokens", createObjectBuilder().add("name", "CRM").add("userId", eva.id()));

        String secret = mine.orThrow("token").object().getString("token");
        assertThat(product.as(secret).get("/me").object().getString("username")).isEqualTo(eva.username());
        assertThat(herself.get("/tokens").text()).doesNotContain(secret);
        String adminId = admin.get("/me").object().getString("id");
        assertProblem(
                herself.post("/tokens", createObjectBuilder().add("name", "x").add("userId", adminId)),
                403,
                "FORBIDDEN");
        herself.delete("/tokens/" + mine.object().getString("id")).orThrow("withdraw");
        assertProblem(product.as(secret).get("/me"), 401, "UNAUTHORIZED");
        assertRefused(
                admin.post(
                        "/tokens",
                        createObjectBuilder()
                                .add("name", "x")
                                .add("userId", eva.id())
                                .add("expiresAt", "2020-01-01T00:00:00Z")),
                "expiresAt");
    }

    @Test
    void onesOwnPasswordNeedsTheOldOne() {
        TestAgent eva = TestAgent.create(product, "PJSIP/agent9");
        RestClient herself = product.as(eva.token());

        assertRefused(herself.put("/me/password", passwords("not it", "a new sentence")), "currentPassword");
        assertRefused(herself.put("/me/password", passwords(DemoData.PASSWORD, "short")), "newPassword");
        assertRefused(herself.put("/me/password", createObjectBuilder()), "currentPassword");
        assertThat(herself.put("/me/password", passwords(DemoData.PASSWORD, "a new sentence"))
                        .status())
                .isEqualTo(204);
        assertProblem(herself.get("/me"), 401, "UNAUTHORIZED"); // a token ends with the password
    }

    private static JsonObjectBuilder passwords(String current, String changed) {
        return createObjectBuilder().add("currentPassword", current).add("newPassword", changed);
    }

    @Test
    void cataloguesBeginWithUsefulEntriesAndTakeMore() {
        for (String path : List.of("/dispositions", "/break-reasons")) {
            assertThat(admin.get(path).items().size()).isGreaterThan(3);
        }
        for (String path : List.of("/dispositions", "/break-reasons", "/skills")) {
            String code = unique("C");
            JsonObjectBuilder entry = createObjectBuilder().add("code", code).add("label", "Label");
            JsonObject created = admin.post(path, entry).orThrow(path).object();
            assertThat(admin.get(path + "/" + code).object()).isEqualTo(created);
            assertProblem(
                    admin.post(path, createObjectBuilder().add("code", code).add("label", "Twice")), 409, "DUPLICATE");
            assertRefused(admin.post(path, createObjectBuilder().add("code", unique("C"))), "label");
            assertThat(admin.delete(path + "/" + code).status()).isEqualTo(204);
        }
        assertProblem(admin.delete("/break-reasons/NO_ANSWER"), 409, "IN_USE");
    }

    @Test
    void aSkillThatAnAgentHasIsNotDeleted() {
        String skill = unique("english");
        admin.post("/skills", createObjectBuilder().add("code", skill).add("label", "English"))
                .orThrow("skill");
        TestAgent eva = TestAgent.create(product, "PJSIP/agent9");
        JsonObject changed = admin.patch(
                        "/agents/" + eva.id(),
                        createObjectBuilder()
                                .add(
                                        "skills",
                                        createArrayBuilder()
                                                .add(createObjectBuilder()
                                                        .add("skill", skill)
                                                        .add("level", 4))))
                .orThrow("skills")
                .object();

        assertThat(changed.getJsonArray("skills").getJsonObject(0).getString("skill"))
                .isEqualTo(skill);
        assertProblem(admin.delete("/skills/" + skill), 409, "IN_USE");
    }

    @Test
    void bodiesThatAreNoneAreToldApartFromBugs() {
        for (String path :
                List.of("/queues", "/users", "/did-routes", "/customers", "/asterisk-connections", "/tokens")) {
            assertProblem(admin.send("POST", path, JsonValue.NULL), 400, "BAD_REQUEST");
            assertProblem(admin.send("POST", path, JsonValue.EMPTY_JSON_ARRAY), 400, "BAD_REQUEST");
            assertProblem(admin.send("POST", path, JsonValue.TRUE), 400, "BAD_REQUEST");
            assertProblem(admin.send("POST", path, null), 400, "BAD_REQUEST");
        }
        String code = unique("bodies");
        admin.post("/queues", queue(code)).orThrow("queue");
        assertProblem(admin.send("PATCH", "/queues/" + code, JsonValue.EMPTY_JSON_ARRAY), 400, "BAD_REQUEST");
        assertRefused(admin.post("/queues", queue(unique("nul")).add("name", "a\u0000b")), "");
    }
}
