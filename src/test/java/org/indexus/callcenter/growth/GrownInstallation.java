package org.indexus.callcenter.growth;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.indexus.callcenter.access.Visitor;
import org.indexus.demo.DemoData;
import org.indexus.demo.Installation;
import org.indexus.demo.RestClient;

/** The product with a database of that size, which is kept in {@code target/growth} for the next time. */
final class GrownInstallation implements AutoCloseable {

    private static final int AGENTS = 60;
    private static final int QUEUES = 12;

    private final Installation installation = Installation.forTests(Path.of("target/growth"));

    static GrownInstallation of(int customers, int calls) {
        GrownInstallation grown = new GrownInstallation();
        Runtime.getRuntime().addShutdownHook(new Thread(grown::close, "stop the grown installation"));
        grown.start(customers, calls);
        return grown;
    }

    private void start(int customers, int calls) {
        installation.stopLeftovers();
        installation.start();
        installation.payara().awaitReady();
        GrownDatabase database = new GrownDatabase(installation.postgres().jdbcUrl(), customers, calls);
        if (!database.hasGrown()) {
            populate();
            database.grow();
        }
    }

    private void populate() {
        new DemoData(admin()).create(3);
        IntStream.rangeClosed(4, AGENTS).forEach(this::agent);
        IntStream.rangeClosed(1, QUEUES).forEach(this::queue);
    }

    private void agent(int number) {
        admin().post(
                        "/users",
                        createObjectBuilder()
                                .add("username", "agent" + number)
                                .add("password", DemoData.PASSWORD)
                                .add("displayName", "Agent " + number)
                                .add("roles", createArrayBuilder().add("AGENT")));
    }

    private void queue(int number) {
        admin().post(
                        "/queues",
                        createObjectBuilder().add("code", "queue-" + number).add("name", "Queue " + number));
    }

    RestClient admin() {
        return installation.admin();
    }

    /** With a token of this user. */
    RestClient as(String username) {
        String user = admin().get("/users?limit=500").orThrow("users").items().stream()
                .map(each -> each.asJsonObject())
                .filter(each -> each.getString("username").equals(username))
                .map(each -> each.getString("id"))
                .findFirst()
                .orElseThrow();
        String token = admin().post(
                        "/tokens", createObjectBuilder().add("name", "growth").add("userId", user))
                .orThrow("token")
                .object()
                .getString("token");
        return new RestClient(installation.url(), token);
    }

    /** Signed in by the page, as a browser does it. */
    Visitor signedIn(String username) {
        Visitor visitor = new Visitor(installation.url(), null);
        visitor.signIn(username, DemoData.PASSWORD);
        return visitor;
    }

    @Override
    public void close() {
        installation.close();
    }
}
