package org.indexus.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The product as an administrator would run it: its PostgreSQL and its Payara Micro, in one data folder. */
public final class Installation implements AutoCloseable {

    /** What the program is told that speaks texts; asterisk.sh unpacks it. Without it texts cannot be spoken. */
    private static final String SPEAKS = " -v {language} -w {file} --stdin";

    private final PostgresProcess postgres;
    private final PayaraProcess payara;
    private final Path data;
    private final Path cache;
    private final FirstUser firstUser;

    /** Of {@code variables} only those count that make the first user. */
    public Installation(
            PayaraRelease release, Path project, Path data, Path cache, int httpPort, Map<String, String> variables) {
        this.data = data.toAbsolutePath();
        this.cache = cache.toAbsolutePath();
        this.postgres = new PostgresProcess(data, cache, Ports.free());
        this.payara = new PayaraProcess(release, project, data, httpPort);
        this.firstUser = FirstUser.keptIn(this.data, variables);
    }

    /** For tests: everything in {@code data}, on ports that are free. */
    public static Installation forTests(Path data) {
        Quiet.libraries();
        return new Installation(
                PayaraRelease.ofTests(),
                Path.of("").toAbsolutePath(),
                data,
                DemoSettings.cache(System.getenv()),
                Ports.free(),
                Map.of());
    }

    /** Stops what a killed launcher left in this data folder; returns whether there was anything. */
    public boolean stopLeftovers() {
        var application = payara.stopLeftover();
        var database = postgres.stopLeftover();
        return application || database;
    }

    /** Starts both and returns at once; see {@link PayaraProcess#awaitReady}. */
    public void start() {
        postgres.start();
        payara.start(environment(), new ClassArchive(cache.resolve("class-archive")));
    }

    public Map<String, String> environment() {
        var environment = new HashMap<>(postgres.environment());
        environment.put("INDEXUS_SECRET_KEY", Secret.keptIn(data.resolve("secret-key")));
        environment.put("INDEXUS_DATA_DIR", data.resolve("application").toString());
        environment.put("INDEXUS_PHONE_REGION", "SK");
        environment.put("INDEXUS_AUDIO_COMMAND", cache.resolve("decoders/bin/decoders") + " {format} {file} {output}");
        environment.put("INDEXUS_TTS_COMMAND", cache.resolve("espeak-ng/bin/espeak-ng") + SPEAKS);
        environment.put("INDEXUS_BOOTSTRAP_ADMIN_PASSWORD", firstUser.password());
        environment.put("INDEXUS_BOOTSTRAP_API_TOKEN", firstUser.token());
        return environment;
    }

    /** Acts as {@code admin}. */
    public RestClient admin() {
        return new RestClient(url(), token());
    }

    public String token() {
        return firstUser.token();
    }

    String adminPassword() {
        return firstUser.password();
    }

    public String url() {
        return payara.url();
    }

    public PostgresProcess postgres() {
        return postgres;
    }

    public PayaraProcess payara() {
        return payara;
    }

    /** The application first: it has facts to write. */
    @Override
    public void close() {
        payara.close();
        postgres.close();
    }
}
