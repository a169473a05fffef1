package org.indexus.callcenter.load;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.indexus.callcenter.e2e.Eventually;
import org.indexus.callcenter.e2e.Product;
import org.indexus.demo.AsteriskProcess;
import org.indexus.demo.DemoData;
import org.indexus.demo.RestClient;

/** The product with everything on except recording. Its agents have desk phones only, so that they need no browser. */
final class ProductUnderLoad implements Contestant {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Product product;
    private final String connection;
    private final RestClient admin;
    private final Floor floor;
    private final List<String> agents;

    /** Makes the queue, its number and the members; agents who exist already are taken. */
    ProductUnderLoad(Product product, String connection, Floor floor) {
        this.product = product;
        this.connection = connection;
        this.admin = product.admin();
        this.floor = floor;
        admin.post("/queues", queue()).orThrow("queue");
        admin.post("/did-routes", route()).orThrow("route");
        this.agents = IntStream.rangeClosed(1, floor.agents())
                .parallel()
                .mapToObj(this::agent)
                .toList();
        for (String agent : agents) {
            admin.put(
                            "/queues/" + floor.code() + "/members/" + agent,
                            createObjectBuilder().add("priority", 1).add("active", true))
                    .orThrow("member");
        }
    }

    /** Makes the load's Asterisk known; the id of the connection, which is switched off. */
    static String introduce(Product product, AsteriskProcess asterisk) {
        RestClient admin = product.admin();
        return admin.post(
                        "/asterisk-connections",
                        createObjectBuilder()
                                .add("name", "Load " + asterisk.version())
                                .add("host", "127.0.0.1")
                                .add("port", asterisk.ports().ari())
                                .add("username", asterisk.username())
                                .add("password", asterisk.password())
                                .add("enabled", false))
                .orThrow("connection")
                .object()
                .getString("id");
    }

    private JsonObjectBuilder queue() {
        return createObjectBuilder()
                .add("code", floor.code())
                .add("name", "Load " + floor.code())
                .add("wrapUpSeconds", 0)
                .add("shortAbandonSeconds", 0)
                .add("record", "NEVER");
    }

    private JsonObjectBuilder route() {
        return createObjectBuilder()
                .add("code", "did-" + floor.productNumber())
                .add("pattern", floor.productNumber())
                .add("target", createObjectBuilder().add("type", "QUEUE").add("ref", floor.code()));
    }

    private String agent(int number) {
        String username = "load" + number;
        var made = admin.post(
                "/users",
                createObjectBuilder()
                        .add("username", username)
                        .add("password", DemoData.PASSWORD)
                        .add("displayName", "Load " + number)
                        .add("roles", createArrayBuilder().add("AGENT")));
        if (!made.isOk()) {
            return known(username);
        }
        String id = made.object().getString("id");
        admin.patch(
                        "/agents/" + id,
                        createObjectBuilder()
                                .add("endpoint", "PJSIP/agent" + number)
                                .add("connectMode", "RING")
                                .add("deskPhoneOnly", true))
                .orThrow("endpoint");
        return id;
    }

    private String known(String username) {
        return admin.get("/agents").orThrow("agents").items().stream()
                .map(JsonValue::asJsonObject)
                .filter(agent -> agent.getString("username").equals(username))
                .map(agent -> agent.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String name() {
        return "product";
    }

    @Override
    public String number() {
        return floor.productNumber();
    }

    @Override
    public double applicationSeconds() {
        return CpuTime.secondsOf(product.installation().payara().pid());
    }

    @Override
    public double databaseSeconds() {
        return CpuTime.secondsOf(product.installation().postgres().pid());
    }

    @Override
    public ThreadTimes threads() {
        return ThreadTimes.of(product.installation().payara().pid());
    }

    @Override
    public long bridged(LoadRun.Raw raw) {
        return calls(raw.numbers(), "outcome = 'ANSWERED'");
    }

    /** How many calls of these callers have ended, with whatever outcome. */
    long ended(String numbers) {
        return calls(numbers, "outcome IS NOT NULL AND phase = 'ENDED'");
    }

    long all(String numbers) {
        return calls(numbers, "true");
    }

    private long calls(String numbers, String condition) {
        String query = "SELECT count(*) FROM calls WHERE number LIKE ? AND " + condition;
        try (var connection = DriverManager.getConnection(
                        product.installation().postgres().jdbcUrl());
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, numbers + "%");
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Its line to Asterisk, by which it hears of every phone, is there only while it takes calls. Who was sent into a break by a missed
     * offer comes back.
     */
    @Override
    public void enter() {
        connect(true, "CONNECTED");
        notAvailable()
                .forEach(agent -> admin.put(
                        "/agents/" + agent + "/status", createObjectBuilder().add("status", "AVAILABLE")));
        Eventually.is("all agents available", PATIENCE, this::notAvailable, List::isEmpty);
    }

    @Override
    public void finish() {
        Eventually.is(
                "no open call", PATIENCE, () -> admin.get("/calls?open=true").items(), List::isEmpty);
    }

    @Override
    public void leave() {
        connect(false, "DISABLED");
    }

    private void connect(boolean on, String state) {
        admin.patch("/asterisk-connections/" + connection, createObjectBuilder().add("enabled", on))
                .orThrow("connection");
        Eventually.is(
                "connection to the load's Asterisk " + state,
                PATIENCE,
                () -> admin.get("/asterisk-connections/" + connection + "/status")
                        .object(),
                status -> status.getString("state", "").equals(state));
    }

    private List<String> notAvailable() {
        return admin.get("/live").orThrow("live").object().getJsonArray("agents").stream()
                .map(JsonValue::asJsonObject)
                .filter(agent -> !agent.getString("status").equals("AVAILABLE"))
                .map(agent -> agent.getString("id"))
                .filter(agents::contains)
                .toList();
    }
}
