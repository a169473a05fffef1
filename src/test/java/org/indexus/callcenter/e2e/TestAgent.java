package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;

import java.util.UUID;
import org.indexus.demo.DemoData;
import org.indexus.demo.RestClient;

/** An agent of one test, with a phone and an API token of its own. */
public record TestAgent(Product product, String id, String username, String token) {

    /** {@code endpoint} like {@code PJSIP/agent7}; agent1 to agent20 exist on every private Asterisk. */
    public static TestAgent create(Product product, String endpoint) {
        var username = "test-" + UUID.randomUUID().toString().substring(0, 8);
        var admin = product.admin();
        var id = admin.post(
                        "/users",
                        createObjectBuilder()
                                .add("username", username)
                                .add("password", DemoData.PASSWORD)
                                .add("displayName", "Test Agent " + username)
                                .add("roles", createArrayBuilder().add("AGENT")))
                .orThrow("user")
                .object()
                .getString("id");
        admin.patch("/agents/" + id, createObjectBuilder().add("endpoint", endpoint))
                .orThrow("endpoint");
        var token = admin.post(
                        "/tokens", createObjectBuilder().add("name", "test").add("userId", id))
                .orThrow("token")
                .object()
                .getString("token");
        return new TestAgent(product, id, username, token);
    }

    /** A queue of its own with these members, all of priority 1, and an own number; returns its code. */
    public static String queueOf(Product product, String code, TestAgent... members) {
        product.admin()
                .post("/queues", createObjectBuilder().add("code", code).add("name", "Queue " + code))
                .orThrow("queue");
        for (var member : members) {
            product.admin()
                    .put(
                            "/queues/" + code + "/members/" + member.id(),
                            createObjectBuilder().add("priority", 1))
                    .orThrow("member");
        }
        return code;
    }

    /** Whoever dials {@code number} on any Asterisk gets to the queue. */
    public static void route(Product product, String number, String queue) {
        product.admin()
                .post(
                        "/did-routes",
                        createObjectBuilder()
                                .add("code", "to-" + queue)
                                .add("pattern", number)
                                .add(
                                        "target",
                                        createObjectBuilder()
                                                .add("type", "QUEUE")
                                                .add("ref", queue)))
                .orThrow("route");
    }

    public RestClient rest() {
        return product.as(token);
    }

    /** Opens the agent's WebSocket and waits for its {@code hello}. */
    public AgentDesk connect() {
        return AgentDesk.open(product.url(), token);
    }
}
