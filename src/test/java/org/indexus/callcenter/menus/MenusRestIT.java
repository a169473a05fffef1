package org.indexus.callcenter.menus;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.e2e.Product;
import org.indexus.demo.RestClient;
import org.indexus.demo.RestClient.Reply;
import org.junit.jupiter.api.Test;

/** IVR menus over REST: what goes in comes out, what would lose a caller is named, what leads somewhere is not deleted. */
class MenusRestIT {

    private final Product product = Product.running();
    private final RestClient admin = product.admin();

    private static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String queue() {
        String code = unique("queue");
        admin.post("/queues", createObjectBuilder().add("code", code).add("name", code))
                .orThrow("queue");
        return code;
    }

    private static JsonObjectBuilder to(String type, String ref) {
        return createObjectBuilder().add("type", type).add("ref", ref);
    }

    private static JsonObjectBuilder to(String type) {
        return createObjectBuilder().add("type", type);
    }

    private static JsonObjectBuilder choice(String key, JsonObjectBuilder target) {
        return createObjectBuilder().add("key", key).add("label", "Key " + key).add("target", target);
    }

    private static JsonObjectBuilder choices(JsonObjectBuilder... choices) {
        JsonArrayBuilder all = createArrayBuilder();
        List.of(choices).forEach(all::add);
        return createObjectBuilder().add("choices", all);
    }

    private String menu(JsonObjectBuilder settings) {
        String code = unique("menu");
        admin.post("/ivr-menus", settings.add("code", code).add("name", code)).orThrow("menu");
        return code;
    }

    private static void assertRefused(Reply reply, String field, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        JsonObject error = reply.object().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).as(reply.text()).isEqualTo(field);
        assertThat(error.getString("code")).as(reply.text()).isEqualTo(code);
        assertThat(error.getString("message")).isNotBlank();
    }

    @Test
    void everySettingHasItsDefaultAndSilenceLeadsToAPerson() {
        String queue = queue();
        String code = menu(choices(choice("9", to("REPEAT")), choice("1", to("QUEUE", queue))));
        JsonObject menu = admin.get("/ivr-menus/" + code).orThrow("menu").object();
        assertThat(menu.getInt("patienceSeconds")).isEqualTo(5);
        assertThat(menu.getInt("betweenKeysSeconds")).isEqualTo(2);
        assertThat(menu.getInt("attempts")).isEqualTo(3);
        assertThat(menu.getInt("maxVisits")).isEqualTo(10);
        for (String none : List.of("greeting", "directDial", "digits", "invalidPrompt", "onInvalid", "onSilence")) {
            assertThat(menu.get(none)).as(none).isEqualTo(JsonValue.NULL);
        }
        assertThat(menu.getJsonObject("usual").getString("ref")).isEqualTo(queue);
        assertThat(menu.getJsonArray("warnings").getValuesAs(JsonObject.class))
                .extracting(warning -> warning.getString("code"))
                .containsExactly("NOBODY_COMES", "NO_GREETING");
    }

    @Test
    void whatIsPutIsReadAndAPatchChangesOnlyItsOwnFields() {
        String queue = queue();
        String skill = unique("skill");
        admin.post("/skills", createObjectBuilder().add("code", skill).add("label", skill))
                .orThrow("skill");
        String sub = menu(choices(choice("1", to("QUEUE", queue)), choice("*", to("BACK"))));
        String code = menu(choices(choice("1", to("QUEUE", queue))));
        JsonObject put = admin.put(
                        "/ivr-menus/" + code,
                        choices(
                                        choice("2", to("MENU", sub)),
                                        choice("1", to("QUEUE", queue))
                                                .add("label", "<script>alert(1)</script>")
                                                .add("priority", 5)
                                                .add("language", "sk")
                                                .add(
                                                        "skills",
                                                        createArrayBuilder()
                                                                .add(createObjectBuilder()
                                                                        .add("skill", skill)
                                                                        .add("level", 3))))
                                .add("code", code)
                                .add("name", "Main")
                                .add("greeting", "sound:hello")
                                .add("directDial", "_2XX")
                                .add("attempts", 2)
                                .add("onInvalid", to("EXTENSION").add("number", "900"))
                                .add("onSilence", to("MESSAGE").add("prompt", "sound:vm-goodbye")))
                .orThrow("put")
                .object();
        assertThat(admin.get("/ivr-menus/" + code).object()).isEqualTo(put);
        JsonObject second = put.getJsonArray("choices").getJsonObject(1);
        assertThat(second.getString("label")).isEqualTo("<script>alert(1)</script>");
        assertThat(second.getInt("priority")).isEqualTo(5);
        assertThat(second.getJsonArray("skills").getJsonObject(0).getInt("level"))
                .isEqualTo(3);
        assertThat(put.getJsonObject("onInvalid").getString("number")).isEqualTo("900");

        JsonObject patched = admin.patch(
                        "/ivr-menus/" + code,
                        createObjectBuilder().add("patienceSeconds", 9).addNull("onInvalid"))
                .orThrow("patch")
                .object();
        assertThat(patched.getInt("patienceSeconds")).isEqualTo(9);
        assertThat(patched.get("onInvalid")).isEqualTo(JsonValue.NULL);
        assertThat(patched.get("onSilence")).isEqualTo(put.get("onSilence"));
        assertThat(patched.get("choices")).isEqualTo(put.get("choices"));
    }

    @Test
    void digitsAreCollectedInsteadOfChoices() {
        String queue = queue();
        JsonObjectBuilder digits = createObjectBuilder()
                .add("kind", "CUSTOMER_NUMBER")
                .add("min", 4)
                .add("max", 8)
                .add("then", to("QUEUE", queue));
        String code = menu(createObjectBuilder().add("digits", digits));
        JsonObject menu = admin.get("/ivr-menus/" + code).object();
        assertThat(menu.getJsonObject("digits").getInt("max")).isEqualTo(8);
        assertThat(menu.getJsonObject("usual").getString("ref")).isEqualTo(queue);
        assertRefused(
                admin.patch("/ivr-menus/" + code, choices(choice("1", to("QUEUE", queue)))), "digits", "CONFLICT");
    }

    @Test
    void whatWouldLoseACallerIsNamedAndNothingIsLost() {
        String queue = queue();
        String sub = menu(choices(choice("1", to("QUEUE", queue))));
        String code = menu(choices(choice("1", to("QUEUE", queue)), choice("2", to("MENU", sub))));
        String path = "/ivr-menus/" + code;
        JsonObject before = admin.get(path).object();

        assertRefused(admin.patch(path, choices()), "choices", "REQUIRED");
        assertRefused(admin.patch(path, choices(choice("12", to("REPEAT")))), "choices[0].key", "INVALID");
        assertRefused(
                admin.patch(path, choices(choice("1", to("QUEUE", queue)), choice("1", to("BACK")))),
                "choices[1].key",
                "DUPLICATE");
        assertRefused(admin.patch(path, choices(choice("1", to("BACK")))), "onSilence", "REQUIRED");
        assertRefused(
                admin.patch(path, choices(choice("1", to("QUEUE", "nowhere")))), "choices[0].target.ref", "UNKNOWN");
        assertRefused(admin.patch(path, choices(choice("1", to("WAIT_ON")))), "choices[0].target.type", "UNKNOWN");
        assertRefused(
                admin.patch(path, createObjectBuilder().add("onSilence", to("REPEAT"))), "onSilence.type", "UNKNOWN");
        assertRefused(admin.patch(path, createObjectBuilder().add("directDial", "_2.")), "directDial", "ENDLESS");
        assertRefused(admin.patch(path, createObjectBuilder().add("attempts", 0)), "attempts", "MIN");
        assertRefused(
                admin.patch(
                        "/ivr-menus/" + sub, choices(choice("1", to("QUEUE", queue)), choice("0", to("MENU", code)))),
                "choices[1].target",
                "CYCLE");
        assertThat(admin.post(
                                "/ivr-menus",
                                choices(choice("1", to("QUEUE", queue)))
                                        .add("code", queue)
                                        .add("name", "taken"))
                        .status())
                .isEqualTo(409);
        assertThat(admin.get(path).object()).isEqualTo(before);
    }

    @Test
    void whatAMenuLeadsToIsNotDeletedAndTheMenuOnlyWhenNothingLeadsToIt() {
        String queue = queue();
        String sub = menu(choices(choice("1", to("QUEUE", queue))));
        String code = menu(choices(choice("4", to("QUEUE", queue)), choice("2", to("MENU", sub))));
        Reply used = admin.delete("/queues/" + queue);
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.text()).contains("menu " + sub + ", key 1", "menu " + code + ", key 4");
        Reply below = admin.delete("/ivr-menus/" + sub);
        assertThat(below.status()).isEqualTo(409);
        assertThat(below.text()).contains("menu " + code + ", key 2");
        assertThat(admin.delete("/ivr-menus/" + code).status()).isEqualTo(204);
        assertThat(admin.delete("/ivr-menus/" + sub).status()).isEqualTo(204);
        assertThat(admin.get("/ivr-menus/" + code).status()).isEqualTo(404);
    }
}
