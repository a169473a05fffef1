package org.indexus.demo;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the demo begins with: four queues and their hours, three agents with skills, a supervisor, some customers, the routes of their numbers. Told to
 * the product through REST like any other integration would; what is there already is left as somebody made it.
 */
public final class DemoData {

    private static final int CONFLICT = 409;
    private static final int LOOKS = 100;
    private static final int PAUSE_MILLIS = 200;

    /** The same for everybody in the demo, which listens on loopback only. */
    public static final String PASSWORD = "indexus-demo";

    private final RestClient rest;

    public DemoData(RestClient rest) {
        this.rest = rest;
    }

    public void create(int agents) {
        create("/users", user("supervisor", "Zuzana Horváthová", "SUPERVISOR"));
        var names = List.of("Eva Nováková", "Peter Kováč", "Mária Tóthová");
        new DemoQueues(rest).createSkills();
        IntStream.rangeClosed(1, agents).forEach(n -> createAgent(n, names.get((n - 1) % names.size())));
        new DemoPrompts(rest).create();
        new DemoSchedules(rest).create();
        new DemoQueues(rest).create();
        new DemoMenus(rest).create();
        createCustomer("Ján Kováč", true, "+421905123456", "1001", "Prefers to be called in the morning.");
        createCustomer("Lucia Horváthová", false, "+421905111222", "1002", "");
        createCustomer(
                "Tatra Steel s.r.o.", true, "+421232111000", "1003", "Framework contract until the end of the year.");
    }

    private static JsonObjectBuilder user(String username, String displayName, String role) {
        return createObjectBuilder()
                .add("username", username)
                .add("password", PASSWORD)
                .add("displayName", displayName)
                .add("roles", createArrayBuilder().add(role));
    }

    /** Phone and skills are set only when the agent is new: later they may be one's own. */
    private void createAgent(int number, String displayName) {
        var username = "agent" + number;
        create("/users", user(username, displayName, "AGENT")).ifPresent(created -> rest.patch(
                        "/agents/" + created.getString("id"),
                        createObjectBuilder()
                                .add("endpoint", "PJSIP/" + username)
                                .add("skills", DemoQueues.skillsOf(number)))
                .orThrow("profile of " + username));
    }

    private void createCustomer(String name, boolean vip, String number, String customerNumber, String notes) {
        var found = rest.get("/customers?phone=" + number.replace("+", "%2B")).orThrow("customers");
        if (found.items().isEmpty()) {
            create(
                    "/customers",
                    createObjectBuilder()
                            .add("name", name)
                            .add("numbers", createArrayBuilder().add(number))
                            .add("customerNumber", customerNumber)
                            .add("vip", vip)
                            .add("notes", notes));
        }
    }

    /** The private Asterisk as a connection; its ports may be others than last time. Returns the connection's id. */
    public String connect(AsteriskProcess asterisk) {
        return connect(asterisk, createObjectBuilder());
    }

    /** As {@link #connect(AsteriskProcess)}, with these fields, too. */
    public String connect(AsteriskProcess asterisk, JsonObjectBuilder more) {
        var name = "Private Asterisk " + asterisk.version();
        var connection = more.add("name", name)
                .add("host", "127.0.0.1")
                .add("port", asterisk.ports().ari())
                .add("wsPort", asterisk.ports().ari())
                .add("username", asterisk.username())
                .add("password", asterisk.password())
                .add("enabled", true);
        return connection(name)
                .map(id -> rest.patch("/asterisk-connections/" + id, connection).orThrow("connection"))
                .orElseGet(() -> rest.post("/asterisk-connections", connection).orThrow("connection"))
                .object()
                .getString("id");
    }

    /** Waits a little for the connection, and says how it stands then. */
    public String awaitConnected(String connection) {
        var status = status(connection);
        for (int look = 0; look < LOOKS && !status.getString("state").equals("CONNECTED"); look++) {
            Pause.millis(PAUSE_MILLIS);
            status = status(connection);
        }
        var isConnected = status.getString("state").equals("CONNECTED");
        return isConnected
                ? "The application is connected to Asterisk " + status.getString("version", "")
                : "The application is NOT connected to Asterisk: " + status;
    }

    private JsonObject status(String connection) {
        return rest.get("/asterisk-connections/" + connection + "/status")
                .orThrow("status")
                .object();
    }

    private Optional<String> connection(String name) {
        return rest.get("/asterisk-connections").orThrow("connections").items().stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("name").equals(name))
                .map(each -> each.getString("id"))
                .findFirst();
    }

    /** What was created, or nothing if it was there already. */
    private Optional<JsonObject> create(String path, JsonObjectBuilder body) {
        var reply = rest.post(path, body);
        return reply.status() == CONFLICT
                ? Optional.empty()
                : Optional.of(reply.orThrow("POST " + path).object());
    }
}
