package org.indexus.callcenter.e2e;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.indexus.callcenter.Fork;
import org.indexus.demo.AsteriskProcess;
import org.indexus.demo.AsteriskProcess.Listening;
import org.indexus.demo.DemoData;
import org.indexus.demo.Installation;
import org.indexus.demo.PayaraRelease;
import org.indexus.demo.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The running product, shared by all end-to-end tests of one run: PostgreSQL and Payara Micro with the built WAR and the
 * data of the demo (users with the password {@link DemoData#PASSWORD}, queues {@code support} and {@code sales}), and the
 * private Asterisk servers that the tests ask for, each connected.
 *
 * <pre>{@code
 * Product product = Product.running();
 * AsteriskProcess asterisk = product.asterisk("22");      // also "16"; connected when it returns
 * TestAgent agent = TestAgent.create(product, "PJSIP/agent7");
 * TestAgent.queueOf(product, "my-story", agent);
 * TestAgent.route(product, "7001", "my-story");
 * try (AgentDesk desk = agent.connect();
 *         Caller caller = Caller.dials(asterisk, "7001", "+421905000001", "Ján")) { … }
 * product.assertNothingIsLeft();
 * }</pre>
 *
 * It starts with the first test that asks and stops with the JVM. Logs: {@code target/e2e-fork1/log}, {@code target/e2e-fork1/pbx.*}.
 */
public final class Product {

    /** The versions that Debian has; both take calls for the same floor. */
    static final List<String> VERSIONS = List.of("22", "16");

    /** Of the private Asterisk servers. */
    static final String ARI_PASSWORD = "e2e-password";

    /** Short, so that stories about lost browsers need not wait long. */
    static final int GRACE_SECONDS = 3;

    private static final Path DATA = Fork.folder("e2e").toAbsolutePath();

    private static final Path FLIGHT = DATA.resolve("flight.jsonl");

    private final Installation installation = Installation.forTests(DATA);
    private final Map<String, Connected> asterisks = new ConcurrentHashMap<>();
    private final Listening carrierPorts = Listening.anywhere();
    private @Nullable Carrier carrier;

    private record Connected(AsteriskProcess process, String connection) {}

    /** Thread-safe and lazy by the class loader; a failure to start fails every test that asks. */
    private static final class Holder {
        static final Product PRODUCT = start();
    }

    private Product() {}

    /** Where this machine has no Java for the server that is to be tried, its tests are left out, and say why. */
    public static Product running() {
        PayaraRelease server = PayaraRelease.ofTests();
        assumeTrue(server.java().isPresent(), "no Java here is new enough for Payara " + server);
        return Holder.PRODUCT;
    }

    private static Product start() {
        var product = new Product();
        Runtime.getRuntime().addShutdownHook(new Thread(product::stop, "stop the product"));
        product.installation.stopLeftovers();
        forget(DATA.resolve("postgres"));
        forget(FLIGHT);
        product.installation.postgres().start();
        product.startApplication();
        product.installation.payara().awaitReady();
        new DemoData(product.admin()).create(3);
        return product;
    }

    /** Returns when the process runs, which is long before it is ready; for stories that ended it. */
    void startApplication() {
        var environment = new HashMap<>(installation.environment());
        environment.put("INDEXUS_TRUSTED_PROXIES", "127.0.0.1");
        environment.put("INDEXUS_AGENT_GRACE_SECONDS", Integer.toString(GRACE_SECONDS));
        // each story makes agents of its own; a strong hash would cost more than their calls
        environment.put("INDEXUS_PASSWORD_ROUNDS", "10000");
        if (!Boolean.getBoolean("indexus.bench")) {
            environment.put("INDEXUS_FLIGHT_RECORDER_FILE", FLIGHT.toString());
            // it runs for minutes and is started often: the second compiler would take half of the machine and never
            // pay
            environment.put(
                    "JAVA_TOOL_OPTIONS",
                    "-XX:TieredStopAtLevel=1 " + TurnedClock.javaOptions(DATA.resolve("turned-clock")));
        }
        installation.payara().startRedeployable(environment);
    }

    /** Every event of the floor since the start of the run; a story that restarts the application finds both lives in it. */
    Path flight() {
        return FLIGHT;
    }

    /** Ends it at once, without a chance to say goodbye. */
    void killApplication() {
        ProcessHandle process = ProcessHandle.of(installation.payara().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private void stop() {
        stopCarrier();
        asterisks.values().stream()
                .map(connected -> runAsync(connected.process()::close))
                .toList()
                .forEach(stopping -> stopping.join());
        installation.close();
    }

    /** This version, running and connected; on first use it is unpacked and started. */
    public AsteriskProcess asterisk(String version) {
        return connected(version).process();
    }

    /** The telephone company, which starts on first use; each Asterisk of ours reaches it by {@code PJSIP/number@carrier}. */
    public synchronized Carrier carrier() {
        if (carrier == null) {
            carrier = Carrier.start(DATA.resolve("carrier"), carrierPorts);
        }
        return carrier;
    }

    private synchronized void stopCarrier() {
        if (carrier != null) {
            carrier.close();
        }
    }

    /** The id of that Asterisk's connection. */
    public String connection(String version) {
        return connected(version).connection();
    }

    private Connected connected(String version) {
        return asterisks.computeIfAbsent(version, this::connect);
    }

    private Connected connect(String version) {
        var asterisk = new AsteriskProcess(
                Path.of(""),
                // with a dot, as the demo's folder has one, and a home folder may
                DATA.resolve("pbx." + version),
                version,
                Listening.anywhere(),
                ARI_PASSWORD,
                Carrier.known(DATA.resolve("carrier-known"), carrierPorts));
        Missing.orFail(() -> asterisk.install(line -> {}));
        asterisk.stop();
        asterisk.start();
        var connection = new DemoData(admin())
                .connect(asterisk, Json.createObjectBuilder().add("outboundEndpoint", Carrier.ENDPOINT));
        awaitState(connection, "CONNECTED");
        return new Connected(asterisk, connection);
    }

    /** Waits until the connection to this version is in a state. */
    void awaitConnection(String version, String state) {
        awaitState(connection(version), state);
    }

    String connectionState(String version) {
        return admin().get("/asterisk-connections/" + connection(version) + "/status")
                .object()
                .getString("state", "?");
    }

    /** Since when the connection is in its state. */
    String connectedSince(String version) {
        return admin().get("/asterisk-connections/" + connection(version) + "/status")
                .orThrow("status of the connection")
                .object()
                .getString("since");
    }

    void switchConnection(String version, boolean on) {
        admin().patch(
                        "/asterisk-connections/" + connection(version),
                        Json.createObjectBuilder().add("enabled", on))
                .orThrow("switch");
    }

    /** Until this is closed agents call from this one alone; else the product chooses, also one at which the telephone is not. */
    AutoCloseable alone(String version) {
        List<String> others = asterisks.keySet().stream()
                .filter(each -> !each.equals(version))
                .toList();
        others.forEach(other -> {
            switchConnection(other, false);
            awaitConnection(other, "DISABLED");
        });
        return () -> others.forEach(other -> {
            switchConnection(other, true);
            awaitConnection(other, "CONNECTED");
        });
    }

    private void awaitState(String connection, String state) {
        Eventually.is(
                "connection " + state,
                Duration.ofSeconds(60),
                () -> admin().get("/asterisk-connections/" + connection + "/status"),
                reply -> reply.object().getString("state", "").equals(state));
    }

    /** Like {@code http://127.0.0.1:21234}, without a slash at the end. */
    public String url() {
        return installation.url();
    }

    /** Acts as {@code admin}. */
    public RestClient admin() {
        return installation.admin();
    }

    public RestClient as(String token) {
        return new RestClient(url(), token);
    }

    public Installation installation() {
        return installation;
    }

    /** After each story: no channel, no bridge, no open call, and no agent with a call. */
    public void assertNothingIsLeft() {
        Eventually.is("no open call", () -> admin().get("/calls?open=true").items(), List::isEmpty);
        Eventually.is("no agent with a call", this::busyAgents, List::isEmpty);
        for (var connected : asterisks.values()) {
            var ari = new AriClient(connected.process());
            Eventually.is("no channel", () -> ari.list("/channels"), List::isEmpty);
            Eventually.is("no bridge", () -> ari.list("/bridges"), List::isEmpty);
        }
    }

    private List<String> busyAgents() {
        JsonArray agents = admin().get("/live").object().getJsonArray("agents");
        return agents.stream()
                .map(JsonValue::asJsonObject)
                .filter(agent -> List.of("OFFERED", "BUSY").contains(agent.getString("status")))
                .map(JsonObject::toString)
                .toList();
    }

    private static void forget(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
