package org.indexus.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A private, real Asterisk on loopback, which {@code server-config/asterisk/asterisk.sh} unpacks and runs. */
public final class AsteriskProcess implements AutoCloseable {

    private static final String USER = "indexus";

    /** Where it listens: ARI, SIP, the first of its audio ports, and agentN's phone at {@code phones + N}. */
    public record Listening(int ari, int sip, int rtp, int phones) {

        private static final int RTP_PORTS = 400;

        /** For a test; nobody else's on this machine. */
        public static Listening anywhere() {
            int block = PortBlock.take();
            return new Listening(Ports.free(), block + 1, block + PortBlock.LENGTH - RTP_PORTS, block + 2);
        }
    }

    private final String version;
    private final Path run;
    private final Listening ports;
    private final String password;
    private final Script script;

    public AsteriskProcess(Path project, Path run, String version, Listening ports, String password) {
        this(project, run, version, ports, password, Map.of());
    }

    /** {@code settings} are further ones of the script, which count before ours. */
    public AsteriskProcess(
            Path project, Path run, String version, Listening ports, String password, Map<String, String> settings) {
        this.version = version;
        this.run = run.toAbsolutePath();
        this.ports = ports;
        this.password = password;
        this.script = new Script(
                project.resolve("server-config/asterisk/asterisk.sh").toAbsolutePath(),
                environment(ports, password, settings));
    }

    private static Map<String, String> environment(Listening ports, String password, Map<String, String> settings) {
        var environment = new HashMap<String, String>();
        environment.put("HTTP_PORT", Integer.toString(ports.ari()));
        environment.put("SIP_PORT", Integer.toString(ports.sip()));
        environment.put("RTP_START", Integer.toString(ports.rtp()));
        environment.put("RTP_END", Integer.toString(ports.rtp() + Listening.RTP_PORTS - 1));
        environment.put("PHONE_PORT", Integer.toString(ports.phones()));
        environment.put("ARI_USER", USER);
        environment.put("ARI_PASSWORD", password);
        environment.putAll(settings);
        return environment;
    }

    /** Unpacks it, and the simulated phones, into the cache; throws {@link Script.Failed} if the machine cannot have it. */
    public void install(Consumer<String> progress) {
        script.run(progress, "install", version, "sipp");
    }

    /** Returns when ARI answers; a leftover in the same folder is stopped first. */
    public void start() {
        script.run("start", version, run.toString());
    }

    public void stop() {
        if (Files.exists(run)) {
            script.run("stop", run.toString());
        }
    }

    /** One command of the Asterisk console, like {@code core show channels}. */
    public List<String> console(String command) {
        return script.run("cli", run.toString(), command);
    }

    /** STOP and CONT freeze it and let it go on; KILL is a crash. */
    public void signal(String signal) {
        Signal.send(signal, ProcessHandle.of(pid().orElseThrow()).orElseThrow());
    }

    public Optional<Long> pid() {
        try {
            return Optional.of(
                    Long.valueOf(Files.readString(run.resolve("asterisk.pid")).trim()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The script itself, for phones and callers of this Asterisk. */
    public Script script() {
        return script;
    }

    public Path run() {
        return run;
    }

    public String version() {
        return version;
    }

    public Listening ports() {
        return ports;
    }

    public String ariUrl() {
        return "http://127.0.0.1:" + ports.ari() + "/ari";
    }

    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        stop();
    }
}
