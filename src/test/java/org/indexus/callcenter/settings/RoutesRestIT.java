package org.indexus.callcenter.settings;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.indexus.callcenter.e2e.Product;
import org.indexus.callcenter.e2e.TestAgent;
import org.indexus.demo.RestClient;
import org.indexus.demo.RestClient.Reply;
import org.junit.jupiter.api.Test;

/** DID routes, customer numbers and the way out to external numbers over REST. */
class RoutesRestIT {

    private final Product product = Product.running();
    private final RestClient admin = product.admin();
    private final String digits = String.valueOf(System.nanoTime() % 1_000_000_000_000L);

    private static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String queue() {
        String code = unique("queue");
        admin.post("/queues", createObjectBuilder().add("code", code).add("name", "Queue " + code))
                .orThrow("queue");
        return code;
    }

    private static JsonObjectBuilder to(String type, String ref) {
        return createObjectBuilder().add("type", type).add("ref", ref);
    }

    private static JsonObjectBuilder route(String code, String pattern, JsonObjectBuilder target) {
        return createObjectBuilder().add("code", code).add("pattern", pattern).add("target", target);
    }

    private static void assertRefused(Reply reply, String field, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.object().getJsonArray("errors").getValuesAs(JsonObject.class))
                .as(reply.text())
                .anySatisfy(error -> {
                    assertThat(error.getString("field")).isEqualTo(field);
                    assertThat(error.getString("code")).isEqualTo(code);
                });
    }

    @Test
    void everythingThatARouteSaysComesBack() {
        String queue = queue();
        TestAgent agent = TestAgent.create(product, "PJSIP/agent9");
        String skill = unique("skill");
        admin.post("/skills", createObjectBuilder().add("code", skill).add("label", skill))
                .orThrow("skill");
        String code = unique("route");
        JsonObject created = admin.post(
                        "/did-routes",
                        route(code, "8" + digits, to("AGENT", agent.id()))
                                .add("priority", 3)
                                .add(
                                        "skills",
                                        createObjectBuilder()
                                                .add("match", "ANY")
                                                .add(
                                                        "skills",
                                                        createArrayBuilder()
                                                                .add(createObjectBuilder()
                                                                        .add("skill", skill)
                                                                        .add("level", 4))))
                                .add("language", "sk")
                                .add("zone", "Europe/Bratislava")
                                .add("vip", true)
                                .add("otherwise", to("QUEUE", queue)))
                .orThrow("route")
                .object();
        JsonObject route = admin.get("/did-routes/" + code).object();
        assertThat(route).isEqualTo(created);
        assertThat(route.getJsonObject("target").getString("type")).isEqualTo("AGENT");
        assertThat(route.getJsonObject("otherwise").getString("ref")).isEqualTo(queue);
        assertThat(route.getInt("priority")).isEqualTo(3);
        assertThat(route.getBoolean("vip")).isTrue();
        assertThat(admin.delete("/users/" + agent.id()).text()).contains("route " + code);
        assertThat(admin.delete("/queues/" + queue).text()).contains("route " + code);
        assertThat(admin.delete("/skills/" + skill).text()).contains("route " + code);

        String message = unique("message");
        Reply second = admin.post(
                "/did-routes",
                createObjectBuilder()
                        .add("code", message)
                        .add("pattern", "81" + digits)
                        .add("target", createObjectBuilder().add("type", "MESSAGE")));
        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(second.object().get("otherwise")).isEqualTo(JsonValue.NULL);
        assertThat(second.object().getInt("priority")).isZero();
        admin.delete("/did-routes/" + message).orThrow("delete");
        admin.delete("/did-routes/" + code).orThrow("delete");
    }

    @Test
    void badTargetsAndCirclesAreNamed() {
        String first = unique("first");
        String queue = queue();
        admin.post("/did-routes", route(first, "82" + digits, to("QUEUE", queue)))
                .orThrow("first");
        assertRefused(
                admin.post("/did-routes", route(unique("x"), "83" + digits, to("MENU", "no"))),
                "target.ref",
                "UNKNOWN");
        assertRefused(
                admin.post("/did-routes", route(unique("x"), "83" + digits, to("WAIT_ON", "no"))),
                "target.type",
                "UNKNOWN");
        assertRefused(
                admin.post("/did-routes", route(unique("x"), "83" + digits, to("VOICEMAIL", "no"))),
                "target.type",
                "NOT_AVAILABLE");
        assertRefused(
                admin.post(
                        "/did-routes",
                        route(
                                unique("x"),
                                "83" + digits,
                                createObjectBuilder().add("type", "EXTERNAL").add("number", "0905&PJSIP/evil"))),
                "target.number",
                "INVALID");
        assertRefused(
                admin.patch("/did-routes/" + first, createObjectBuilder().add("zone", "Mars")), "zone", "UNKNOWN");
        Reply circle = admin.patch(
                "/queues/" + queue,
                createObjectBuilder().add("overflow", createObjectBuilder().add("maxWait", to("ROUTE", first))));
        assertRefused(circle, "overflow.maxWait", "CYCLE");
        assertThat(circle.text()).contains(queue + " → " + first + " → " + queue);
        assertRefused(
                admin.patch("/did-routes/" + first, createObjectBuilder().add("target", to("ROUTE", first))),
                "target",
                "CYCLE");
        admin.delete("/did-routes/" + first).orThrow("delete");
    }

    @Test
    void shadowsAreToldAndNotRefused() {
        String queue = queue();
        String pattern = unique("pattern");
        String prefix = unique("prefix");
        admin.post("/did-routes", route(pattern, "_84" + digits + "X", to("QUEUE", queue)))
                .orThrow("pattern");
        JsonObject told = admin.post("/did-routes", route(prefix, "84" + digits + "*", to("QUEUE", queue)))
                .orThrow("prefix")
                .object();
        assertThat(told.getJsonArray("warnings").getValuesAs(JsonObject.class)).anySatisfy(warning -> {
            assertThat(warning.getString("code")).isEqualTo("SHADOWED");
            assertThat(warning.getString("message")).contains(pattern);
        });
        assertThat(admin.get("/did-routes/" + pattern).object().getJsonArray("warnings"))
                .hasSize(1);
        assertThat(admin.post("/did-routes", route(unique("x"), "84" + digits + "*", to("QUEUE", queue)))
                        .status())
                .isEqualTo(409);
        admin.delete("/did-routes/" + prefix).orThrow("delete");
        admin.delete("/did-routes/" + pattern).orThrow("delete");
    }

    private HttpResponse<String> importRoutes(String csv, boolean dryRun) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(product.url() + "/api/v1/did-routes/import?dryRun=" + dryRun))
                .header("Authorization", "Bearer " + product.installation().token())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private String rows(String queue, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "85" + digits + (1000 + i) + ";QUEUE;" + queue + ";\r\n")
                .collect(Collectors.joining("", "\uFEFFpattern;targetType;target;priority\r\n", ""));
    }

    @Test
    void twoThousandNumbersComeInOrNone() throws IOException, InterruptedException {
        String queue = queue();
        String many = rows(queue, 2000);
        HttpResponse<String> refused = importRoutes(many + "86" + digits + ";QUEUE;nowhere;\r\n", false);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonObject report = json(refused.body()).getJsonObject("report");
        assertThat(report.getInt("failed")).isEqualTo(1);
        assertThat(report.getJsonArray("rows")).hasSize(2001);
        assertThat(admin.get("/did-routes/did-85" + digits + "1000").status()).isEqualTo(404);
        HttpResponse<String> tried = importRoutes(many, true);
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(json(tried.body()).getInt("created")).isEqualTo(2000);
        assertThat(json(tried.body()).getBoolean("imported")).isFalse();
    }

    @Test
    void whatCameInGoesOutAndIsKnownAgain() throws IOException, InterruptedException {
        String queue = queue();
        String few = rows(queue, 3);
        assertThat(json(importRoutes(few, false).body()).getInt("created")).isEqualTo(3);
        assertThat(json(importRoutes(few, false).body()).getInt("unchanged")).isEqualTo(3);
        String code = "did-85" + digits + "1002";
        assertThat(admin.get("/did-routes/export").text()).contains("85" + digits + "1002," + code + ",QUEUE," + queue);
        assertThat(importRoutes("colour\r\nred\r\n", false).statusCode()).isEqualTo(422);
        for (int i = 1000; i < 1003; i++) {
            admin.delete("/did-routes/did-85" + digits + i).orThrow("delete");
        }
    }

    @Test
    void whoWouldGetThisCall() {
        String queue = queue();
        TestAgent agent = TestAgent.create(product, "PJSIP/agent9");
        admin.put("/queues/" + queue + "/members/" + agent.id(), createObjectBuilder())
                .orThrow("member");
        String code = unique("way");
        admin.post(
                        "/did-routes",
                        route(code, "87" + digits + "*", to("QUEUE", queue)).add("priority", 4))
                .orThrow("route");
        String number = "8" + digits.substring(0, 8);
        admin.post(
                        "/customers",
                        createObjectBuilder()
                                .add("name", "Way <b>Finder</b>")
                                .add("vip", true)
                                .add("numbers", createArrayBuilder().add(number)))
                .orThrow("customer");
        JsonObject way = admin.get("/did-routes/resolve?dialled=87" + digits + "9&caller=" + number
                        + "&at=2026-12-24T10:00:00%2B01:00")
                .orThrow("resolve")
                .object();
        List<JsonObject> steps = way.getJsonArray("steps").getValuesAs(JsonObject.class);
        assertThat(steps.stream().map(step -> step.getString("kind"))).containsExactly("NUMBER", "ROUTE", "QUEUE");
        assertThat(steps.get(1).getString("code")).isEqualTo(code);
        assertThat(steps.get(2).getString("code")).isEqualTo(queue);
        assertThat(steps.get(2).getString("note")).contains("Way <b>Finder</b>, a VIP");
        assertThat(steps.get(2).getJsonArray("agents")).hasSize(1);
        assertThat(way.getString("at")).isEqualTo("2026-12-24T09:00:00Z");
        assertRefused(admin.get("/did-routes/resolve?dialled=1&at=noon"), "at", "TIME");
        assertRefused(admin.get("/did-routes/resolve"), "dialled", "REQUIRED");
        assertThat(product.as(agent.token())
                        .get("/did-routes/resolve?dialled=1")
                        .status())
                .isEqualTo(403);
        admin.delete("/did-routes/" + code).orThrow("delete");
    }

    @Test
    void customerNumbersAreUniqueAndFound() {
        String number = digits;
        JsonObject customer = admin.post(
                        "/customers",
                        createObjectBuilder().add("name", "Numbered").add("customerNumber", number))
                .orThrow("customer")
                .object();
        assertThat(customer.getString("customerNumber")).isEqualTo(number);
        assertThat(admin.post(
                                "/customers",
                                createObjectBuilder().add("name", "Again").add("customerNumber", number))
                        .status())
                .isEqualTo(409);
        assertRefused(
                admin.post(
                        "/customers", createObjectBuilder().add("name", "Bad").add("customerNumber", "12a")),
                "customerNumber",
                "PATTERN");
        assertThat(admin.get("/customers?q=" + number).items()).hasSize(1);
    }

    @Test
    void externalNumbersLeaveAsTheConnectionAndTheQueueSay() {
        JsonObjectBuilder connection = createObjectBuilder()
                .add("name", "Out")
                .add("host", unique("host") + ".invalid")
                .add("username", "u")
                .add("password", "p")
                .add("enabled", false);
        String path = "/asterisk-connections/"
                + admin.post("/asterisk-connections", connection)
                        .orThrow("connection")
                        .object()
                        .getString("id");
        JsonObject changed = admin.patch(path, createObjectBuilder().add("outboundEndpoint", "PJSIP/{number}@trunk"))
                .orThrow("endpoint")
                .object();
        assertThat(changed.getString("outboundEndpoint")).isEqualTo("PJSIP/{number}@trunk");
        for (String bad : List.of(
                "PJSIP/trunk",
                "PJSIP/{number}@{number}",
                "PJSIP/{number}@a,30,g",
                "PJSIP/{number}&SIP/x",
                "PJSIP/{number} x",
                "{number}")) {
            assertRefused(
                    admin.patch(path, createObjectBuilder().add("outboundEndpoint", bad)),
                    "outboundEndpoint",
                    "PATTERN");
        }
        admin.delete(path).orThrow("delete");

        String queue = "/queues/" + queue();
        assertThat(admin.get(queue).object().getJsonObject("callerId").getString("rule"))
                .isEqualTo("CALLER");
        assertRefused(
                admin.patch(
                        queue,
                        createObjectBuilder()
                                .add("callerId", createObjectBuilder().add("rule", "FIXED"))),
                "callerId.number",
                "INVALID");
        JsonObject fixed = admin.patch(
                        queue,
                        createObjectBuilder()
                                .add(
                                        "callerId",
                                        createObjectBuilder()
                                                .add("rule", "FIXED")
                                                .add("number", "+421 2 1234")))
                .orThrow("callerId")
                .object();
        assertThat(fixed.getJsonObject("callerId").getString("number")).isEqualTo("+42121234");
    }
}
