package org.indexus.demo;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.indexus.demo.AsteriskProcess.Listening;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./mvnw -Pdemo}: the whole product on this machine's loopback, with data to play with, until Ctrl-C.
 *
 * <pre>
 * leftovers of a killed demo stopped → PostgreSQL → Payara Micro | Asterisk unpacked and started
 *   → demo data → connection → phones → demo.json → Ctrl-C → all stopped
 * </pre>
 */
public final class Demo implements AutoCloseable {

    private final DemoSettings settings;
    private final DemoScreen screen;
    private final DemoLock lock;
    private final Installation installation;
    private final Path demoJson;
    private volatile @Nullable AsteriskProcess asterisk;

    private Demo(DemoSettings settings, DemoScreen screen) throws IOException {
        this.screen = screen;
        this.settings = settings;
        this.lock = DemoLock.take(settings.data());
        this.demoJson = settings.data().resolve("demo.json");
        this.installation = new Installation(
                settings.payara(),
                settings.project(),
                settings.data(),
                settings.cache(),
                settings.port(),
                System.getenv());
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    public static void main(String[] arguments) {
        var screen = new DemoScreen(System.out);
        try {
            Quiet.libraries();
            var demo = new Demo(DemoSettings.of(System.getenv()), screen);
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop the demo"));
            demo.start();
            Thread.currentThread().join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failed) {
            screen.failed(failed);
            System.exit(1);
        }
    }

    private void start() throws IOException {
        screen.say("Data folder " + settings.data());
        Files.deleteIfExists(demoJson);
        stopLeftovers();
        requireFree(settings.port(), "INDEXUS_DEMO_PORT");
        screen.say("Starting PostgreSQL and Payara Micro (about 20 seconds; log in "
                + settings.data().resolve("log") + ")");
        installation.start();
        var unpacking = CompletableFuture.supplyAsync(this::startAsterisk);
        installation.payara().awaitReady();
        screen.say("The application is ready, with its database");
        var running = unpacking.join();
        var data = new DemoData(installation.admin());
        data.create(DemoSettings.AGENTS);
        screen.say("Queues, agents, prompts, routes and customers are there");
        running.ifPresent(present -> connect(data, present));
        writeDescription();
        screen.ready(settings, installation.url(), asterisk != null, installation.adminPassword());
    }

    private void stopLeftovers() {
        if (installation.stopLeftovers()) {
            screen.say("Stopped what an earlier demo had left running");
        }
        settings.asterisk().map(this::asteriskOf).ifPresent(AsteriskProcess::stop);
    }

    private static void requireFree(int port, String variable) {
        if (!Ports.isFree(port)) {
            throw new IllegalStateException(
                    "Port " + port + " is in use by another program. Set " + variable + " to a free one.");
        }
    }

    private AsteriskProcess asteriskOf(String version) {
        return new AsteriskProcess(
                settings.project(),
                settings.data().resolve("asterisk"),
                version,
                new Listening(settings.ariPort(), settings.sipPort(), 20_000, settings.phonePort()),
                Secret.keptIn(settings.data().resolve("ari-password")));
    }

    /** The demo is worth running without Asterisk too, so whatever is missing is told, not thrown. */
    private Optional<AsteriskProcess> startAsterisk() {
        if (settings.asterisk().isEmpty()) {
            return Optional.empty();
        }
        try {
            requireFree(settings.ariPort(), "INDEXUS_DEMO_ARI_PORT");
            var process = asteriskOf(settings.asterisk().get());
            screen.say("Unpacking Asterisk " + process.version() + " and SIPp, if they are not in the cache yet");
            process.install(screen::detail);
            installAudio(process);
            process.start();
            asterisk = process;
            screen.say("Asterisk " + process.version() + " runs, SIP on port " + settings.sipPort());
            return Optional.of(process);
        } catch (IllegalStateException without) {
            screen.missing("Asterisk, so there are no calls", without);
            return Optional.empty();
        }
    }

    private void installAudio(AsteriskProcess process) {
        try {
            process.script().run(screen::detail, "install", "espeak-ng");
        } catch (IllegalStateException without) {
            screen.missing("espeak-ng, so prompts are Asterisk's own sounds", without);
        }
        try {
            process.script().run(screen::detail, "install", "decoders");
        } catch (IllegalStateException without) {
            screen.missing("mpg123 and oggdec, so MP3 and Ogg files cannot be prompts", without);
        }
    }

    private void connect(DemoData data, AsteriskProcess running) {
        screen.say(data.awaitConnected(data.connect(running)));
        if (settings.phones()) {
            try {
                new PhonesProcess(running).start(DemoSettings.AGENTS);
                screen.say("Simulated phones of " + DemoSettings.AGENTS + " agents run");
            } catch (IllegalStateException without) {
                screen.missing("the simulated phones of the agents", without);
            }
        }
    }

    /** All at once: whoever waits for the file must not read half of it. It has passwords, so it is its owner's only. */
    private void writeDescription() throws IOException {
        var draft = demoJson.resolveSibling("demo.json.draft");
        Secret.write(draft, description().toString());
        Files.move(draft, demoJson, StandardCopyOption.ATOMIC_MOVE);
    }

    /** {@code demo.json}, for scripts that want to find the demo. */
    private JsonObject description() {
        var users = createArrayBuilder()
                .add(user("admin", installation.adminPassword(), ""))
                .add(user("supervisor", DemoData.PASSWORD, ""));
        IntStream.rangeClosed(1, DemoSettings.AGENTS)
                .forEach(n -> users.add(user("agent" + n, DemoData.PASSWORD, "PJSIP/agent" + n)));
        var description = createObjectBuilder().add("url", installation.url());
        var running = asterisk;
        if (running == null) {
            description.addNull("ari").addNull("sipPort");
        } else {
            description.add("ari", running.ariUrl()).add("sipPort", settings.sipPort());
            description.add("ariUsername", running.username()).add("ariPassword", running.password());
        }
        return description.add("users", users).build();
    }

    private static JsonObject user(String username, String password, String endpoint) {
        var user = createObjectBuilder().add("username", username).add("password", password);
        return (endpoint.isEmpty() ? user.addNull("endpoint") : user.add("endpoint", endpoint)).build();
    }

    /** In the order in which nothing complains: calls and phones, the application, its database. */
    @Override
    public void close() {
        screen.say("Stopping");
        try {
            Files.deleteIfExists(demoJson);
            var running = asterisk;
            if (running != null) {
                running.close();
            }
            installation.close();
            lock.close();
            screen.say("Stopped; the data is kept in " + settings.data());
        } catch (IOException | RuntimeException failed) {
            screen.failed(failed);
        }
    }
}
