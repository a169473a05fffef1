package org.indexus.demo;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/**
 * What callers of the demo meet before an agent: 300 is a menu in two languages, with a customer number to type. What is
 * there already is left as somebody made it.
 */
final class DemoMenus {

    private static final int CONFLICT = 409;

    private final RestClient rest;

    DemoMenus(RestClient rest) {
        this.rest = rest;
    }

    void create() {
        create("/ivr-menus", customerNumber());
        create("/ivr-menus", main());
        create(
                "/did-routes",
                createObjectBuilder()
                        .add("code", "did-300")
                        .add("pattern", "300")
                        .add("target", to("MENU", "main")));
    }

    private static JsonObjectBuilder main() {
        return createObjectBuilder()
                .add("code", "main")
                .add("name", "Main menu")
                .add("greeting", "main-menu")
                .add(
                        "choices",
                        createArrayBuilder()
                                .add(key("1", "Support", to("QUEUE", "support")))
                                .add(key("2", "Sales", to("QUEUE", "sales")))
                                .add(key("3", "Customer with a number", to("MENU", "customer-number")))
                                .add(key("9", "Po slovensky", within("REPEAT"))
                                        .add("language", "sk")
                                        .add("skills", slovak()))
                                .add(key("*", "Say it again", within("REPEAT"))))
                .add("onSilence", to("QUEUE", "support"));
    }

    private static JsonObjectBuilder customerNumber() {
        return createObjectBuilder()
                .add("code", "customer-number")
                .add("name", "Customer number")
                .add("greeting", "customer-number")
                .add(
                        "digits",
                        createObjectBuilder()
                                .add("kind", "CUSTOMER_NUMBER")
                                .add("min", 3)
                                .add("max", 8)
                                .add("then", to("QUEUE", "support")));
    }

    private static JsonArrayBuilder slovak() {
        return createArrayBuilder()
                .add(createObjectBuilder().add("skill", "slovak").add("level", 3));
    }

    private static JsonObjectBuilder key(String key, String label, JsonObjectBuilder target) {
        return createObjectBuilder().add("key", key).add("label", label).add("target", target);
    }

    private static JsonObjectBuilder to(String type, String ref) {
        return createObjectBuilder().add("type", type).add("ref", ref);
    }

    private static JsonObjectBuilder within(String type) {
        return createObjectBuilder().add("type", type);
    }

    private void create(String path, JsonObjectBuilder body) {
        var reply = rest.post(path, body);
        if (reply.status() != CONFLICT) {
            reply.orThrow("POST " + path);
        }
    }
}
