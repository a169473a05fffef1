package org.indexus.callcenter.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.indexus.callcenter.Fork;
import org.indexus.demo.AsteriskProcess;

/** A SIPp process of ours: one caller or one phone, on a port of its own. */
final class Sipp implements AutoCloseable {

    private static final Path SCRIPT =
            Path.of("server-config/asterisk/asterisk.sh").toAbsolutePath();
    private static final Path SCENARIOS = Path.of("src/test/sipp").toAbsolutePath();
    private static final Path LOGS = Fork.folder("e2e").resolve("sipp").toAbsolutePath();
    private static final int PORTS = 1_300;

    /** Each fork has ports of its own: a port that is free now may be taken by the other one before SIPp has it. */
    private static final int FIRST_PORT = 32_100 + (Fork.number() - 1) * PORTS;

    /** SIPp's exit code when another program was faster. */
    private static final int PORT_WAS_TAKEN = 254;

    private static final AtomicInteger NEXT_PORT = new AtomicInteger(FIRST_PORT);

    /** The port itself and, above it, room for the audio of some calls. */
    private static final int PORTS_EACH = 12;

    private final Process process;
    private final String name;

    private Sipp(Process process, String name) {
        this.process = process;
        this.name = name;
    }

    /** A caller who gives up so many milliseconds after the first ringing, or hangs up at once when answered before. */
    static Sipp hastyCaller(AsteriskProcess asterisk, String number, int patience) {
        return play(
                "caller-cancel",
                freePort(),
                List.of(
                        "-s",
                        number,
                        "-m",
                        "1",
                        "-key",
                        "name",
                        "Hasty",
                        "-key",
                        "number",
                        "+421905000111",
                        "-default_behaviors",
                        "all,-abortunexp",
                        "-recv_timeout",
                        Integer.toString(patience),
                        "127.0.0.1:" + asterisk.ports().sip()));
    }

    /** A caller whose {@code From} has neither name nor number. */
    static Sipp namelessCaller(AsteriskProcess asterisk, String number) {
        return play(
                "caller-raw",
                freePort(),
                List.of(
                        "-s",
                        number,
                        "-m",
                        "1",
                        "-key",
                        "from",
                        "<sip:127.0.0.1>",
                        "-recv_timeout",
                        "60000",
                        "127.0.0.1:" + asterisk.ports().sip()));
    }

    /** A scenario with another text in it: SIPp takes no keyword for the code of an answer. */
    static String variant(String scenario, String text, String other) {
        try {
            Files.createDirectories(LOGS);
            Path variant = LOGS.resolve(scenario + "-" + other.replace(' ', '-') + ".xml");
            String original = Files.readString(SCENARIOS.resolve(scenario + ".xml"));
            Files.writeString(variant, original.replace(text, other));
            return variant.toString().replaceFirst("[.]xml$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a scenario at a port; returns when it listens there. */
    static Sipp play(String scenario, int port, List<String> arguments) {
        String name = scenario + "-" + port;
        if (isTaken(port)) {
            throw new IllegalStateException(name + ": the port belongs to another program");
        }
        Sipp sipp = start(name, scenario, port, arguments);
        for (int again = 0; again < 5 && !sipp.isAlive() && sipp.process.exitValue() == PORT_WAS_TAKEN; again++) {
            sipp = start(name, scenario, port, arguments);
        }
        if (!sipp.isAlive() && sipp.process.exitValue() != 0) {
            throw new IllegalStateException(name + " ended at once; see " + LOGS);
        }
        return sipp;
    }

    private static Sipp start(String name, String scenario, int port, List<String> arguments) {
        int audio = freePort();
        var command = new ArrayList<>(List.of("bash", SCRIPT.toString(), "sipp"));
        Path file = SCENARIOS.resolve(scenario + ".xml");
        command.addAll(List.of("-sf", file.toString()));
        command.addAll(List.of("-p", Integer.toString(port), "-mp", Integer.toString(audio)));
        command.addAll(arguments);
        try {
            Files.createDirectories(LOGS);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(LOGS.resolve(name + ".log").toFile())
                    .start();
            process.getOutputStream().close();
            boolean speaks = Files.readString(file).contains("rtp_stream");
            Eventually.until(
                    name + " listens",
                    () -> !process.isAlive() || (isTaken(port) && (!speaks || (isTaken(audio) && isTaken(audio + 2)))));
            return new Sipp(process, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A UDP port that nobody has, with free ones above it; never the same one twice soon. */
    static int freePort() {
        while (true) {
            int port = NEXT_PORT.getAndUpdate(
                    last -> last + 2 * PORTS_EACH > FIRST_PORT + PORTS ? FIRST_PORT : last + PORTS_EACH);
            if (isFree(port) && isFree(port + 2)) {
                return port;
            }
        }
    }

    /** By Linux's own list: trying the port would take it for a moment, perhaps the one in which SIPp wants it. */
    private static boolean isTaken(int port) {
        try (Stream<String> sockets = Files.lines(Path.of("/proc/net/udp"))) {
            String address = "%04X".formatted(port);
            return sockets.anyMatch(line -> line.matches(" *\\d+: \\w+:" + address + " .*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new DatagramSocket(null)) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit code: 0 when every call of the scenario went as written. */
    int awaitEnd() {
        Eventually.until(name + " ends", () -> !process.isAlive());
        return process.exitValue();
    }

    /** Ends it at once, without a goodbye in SIP. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
