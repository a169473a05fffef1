package org.indexus.callcenter.directory;

import static jakarta.json.Json.createObjectBuilder;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.e2e.AgentDesk;
import org.indexus.callcenter.e2e.Eventually;
import org.indexus.callcenter.e2e.Product;
import org.indexus.callcenter.e2e.TestAgent;
import org.indexus.demo.RestClient;
import org.indexus.demo.RestClient.Reply;
import org.junit.jupiter.api.Test;

/** The directory and its address book as integrations drive them: who finds whom, in what bounds, and who may write. */
class DirectoryRestIT {

    private final Product product = Product.running();
    private final RestClient admin = product.admin();
    private final String mark = "x" + UUID.randomUUID().toString().substring(0, 8);

    private static List<JsonObject> find(RestClient rest, String typed) {
        return rest.get("/directory?q=" + URLEncoder.encode(typed, UTF_8))
                .orThrow("directory")
                .items()
                .getValuesAs(JsonObject.class);
    }

    private static JsonObject only(RestClient rest, String typed) {
        List<JsonObject> found = find(rest, typed);
        assertThat(found).as(typed).hasSize(1);
        return found.get(0);
    }

    private static JsonObjectBuilder entry(String name, String number, String type) {
        return createObjectBuilder().add("name", name).add("number", number).add("type", type);
    }

    private static String anyNumber() {
        return "9" + System.nanoTime() % 100_000_000_000L;
    }

    private static void assertRefused(Reply reply, String field) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.object().getJsonArray("errors").getValuesAs(JsonObject.class))
                .as(reply.text())
                .anySatisfy(error -> assertThat(error.getString("field")).isEqualTo(field));
    }

    @Test
    void anAgentFindsColleaguesWithTheirStatusAndQueuesWithWhoIsFree() {
        TestAgent eva = TestAgent.create(product, "PJSIP/agent9");
        TestAgent zofia = TestAgent.create(product, "Local/zofia-" + mark + "@agents");
        admin.patch("/users/" + zofia.id(), createObjectBuilder().add("displayName", "Žofia Ďurišová " + mark))
                .orThrow("name");
        admin.post("/queues", createObjectBuilder().add("code", mark).add("name", "Čakáreň " + mark))
                .orThrow("queue");
        admin.put("/queues/" + mark + "/members/" + zofia.id(), createObjectBuilder())
                .orThrow("member");

        JsonObject away = Eventually.is(
                "the floor knows her name", () -> only(eva.rest(), zofia.username()), item -> item.getString("name")
                        .startsWith("Žofia"));
        assertThat(away.getString("type")).isEqualTo("AGENT");
        assertThat(away.getString("ref")).isEqualTo(zofia.id());
        assertThat(away.getString("code")).isEqualTo(zofia.username());
        assertThat(away.getString("status")).isEqualTo("OFFLINE");
        assertThat(away.getString("since")).isNotBlank();
        assertThat(only(eva.rest(), "durisova ZOFIA " + mark).getString("ref")).isEqualTo(zofia.id());

        JsonObject queue = only(eva.rest(), "cakaren " + mark);
        assertThat(queue.getString("type")).isEqualTo("QUEUE");
        assertThat(queue.getString("code")).isEqualTo(mark);
        assertThat(queue.getBoolean("open")).isTrue();
        assertThat(queue.getInt("freeAgents")).isZero();
        assertThat(queue.getInt("waiting")).isZero();
        assertThat(queue.getInt("longestWaitSeconds")).isZero();

        try (AgentDesk desk = zofia.connect()) {
            desk.become("AVAILABLE");
            desk.awaitStatus("AVAILABLE");
            assertThat(only(eva.rest(), zofia.username()).getString("status")).isEqualTo("AVAILABLE");
            assertThat(only(eva.rest(), "čakáreň " + mark).getInt("freeAgents")).isEqualTo(1);
            desk.become("OFFLINE");
            desk.awaitStatus("OFFLINE");
        }
        Reply everybody = eva.rest().get("/directory?q=" + mark).orThrow("directory");
        assertThat(everybody.text())
                .doesNotContain("Local/")
                .doesNotContain("PJSIP")
                .doesNotContain("endpoint");
        assertThat(find(eva.rest(), eva.username())).as("oneself").isEmpty();
    }

    @Test
    void menusRoutesExtensionsAndNumbersAreFoundByNameCodeAndNumber() {
        RestClient agent = TestAgent.create(product, "PJSIP/agent9").rest();
        String number = anyNumber();
        String outside = "+421905%06d".formatted(System.nanoTime() % 1_000_000);
        admin.post(
                        "/did-routes",
                        createObjectBuilder()
                                .add("code", "route-" + mark)
                                .add("pattern", number)
                                .add(
                                        "target",
                                        createObjectBuilder()
                                                .add("type", "EXTENSION")
                                                .add("number", "900")))
                .orThrow("route");
        admin.post("/directory/entries", entry("Vrátnica " + mark, "9 (00)-" + number, "EXTENSION"))
                .orThrow("extension");
        admin.post("/directory/entries", entry("Šéf " + mark, outside, "NUMBER"))
                .orThrow("number");

        assertThat(find(agent, mark))
                .extracting(item -> item.getString("type"))
                .containsExactly("ROUTE", "EXTENSION", "NUMBER");
        admin.patch("/did-routes/route-" + mark, createObjectBuilder().add("active", false))
                .orThrow("inactive");
        assertThat(find(agent, mark))
                .as("without the inactive route")
                .extracting(item -> item.getString("type"))
                .containsExactly("EXTENSION", "NUMBER");
        JsonObject gate = only(agent, "vratnica " + mark);
        assertThat(gate.getString("number")).isEqualTo("900" + number);
        assertThat(gate.isNull("ref")).isTrue();
        assertThat(only(agent, "0" + outside.substring(4)).getString("name")).isEqualTo("Šéf " + mark);
        assertThat(find(agent, "main"))
                .anySatisfy(item -> assertThat(item.getString("type")).isEqualTo("MENU"));
    }

    @Test
    void theListIsBoundedAndTakesAnything() {
        RestClient agent = TestAgent.create(product, "PJSIP/agent9").rest();
        for (int i = 0; i < 5; i++) {
            admin.post("/directory/entries", entry("Many " + mark + " " + i, anyNumber(), "NUMBER"))
                    .orThrow("entry");
        }
        assertThat(find(agent, mark)).hasSize(5);
        assertThat(agent.get("/directory?limit=3&q=" + mark).items()).hasSize(3);
        assertThat(agent.get("/directory").items().size()).isBetween(1, 50);
        assertThat(agent.get("/directory?limit=0").status()).isEqualTo(400);
        for (String typed : List.of("%", "' OR 1=1 --", "!%_", "x".repeat(3000), "+", "((((")) {
            assertThat(agent.get("/directory?q=" + URLEncoder.encode(typed, UTF_8))
                            .status())
                    .as(typed)
                    .isEqualTo(200);
        }
    }

    @Test
    void administratorsAloneKeepTheAddressBook() {
        RestClient agent = TestAgent.create(product, "PJSIP/agent9").rest();
        RestClient nobody = new RestClient(product.url(), null);
        String number = anyNumber();
        for (String path : List.of("/directory/entries", "/directory/entries/" + UUID.randomUUID())) {
            assertThat(agent.get(path).status()).as(path).isEqualTo(403);
            assertThat(agent.delete(path).status()).as(path).isIn(403, 405);
            assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(nobody.get("/directory").status()).isEqualTo(401);
        assertThat(agent.post("/directory/entries", entry("Mine", number, "NUMBER"))
                        .status())
                .isEqualTo(403);

        Reply created = admin.post("/directory/entries", entry("Sklad " + mark, number, "NUMBER"))
                .orThrow("entry");
        assertThat(created.status()).isEqualTo(201);
        String path = "/directory/entries/" + created.object().getString("id");
        assertThat(created.headers().firstValue("Location").orElse("")).endsWith(path);
        assertThat(admin.get(path).object()).isEqualTo(created.object());
        Reply twice = admin.post("/directory/entries", entry("Again", number, "NUMBER"));
        assertThat(twice.status()).as(twice.text()).isEqualTo(409);
        assertThat(admin.patch(path, createObjectBuilder().add("name", "Expedícia " + mark))
                        .orThrow("patch")
                        .object()
                        .getString("number"))
                .isEqualTo(number);
        assertThat(only(agent, "expedicia " + mark).getString("number")).isEqualTo(number);
        assertThat(find(agent, "sklad " + mark)).isEmpty();

        assertRefused(admin.put(path, createObjectBuilder().add("name", "No number")), "number");
        assertRefused(admin.put(path, entry("", number, "NUMBER")), "name");
        assertRefused(admin.put(path, entry("Fax", number, "FAX")), "type");
        for (String bad : List.of("12;34", "PJSIP/100", "0905x12", "1".repeat(33), "${CHANNEL}")) {
            assertRefused(admin.post("/directory/entries", entry("Bad", bad, "EXTENSION")), "number");
        }
        assertThat(admin.get("/audit?limit=100").text())
                .contains("Expedícia " + mark)
                .doesNotContain("searchText");
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(find(agent, "expedicia " + mark)).isEmpty();
    }
}
