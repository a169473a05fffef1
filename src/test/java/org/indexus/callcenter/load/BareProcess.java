package org.indexus.callcenter.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.indexus.demo.AsteriskProcess;

/** The bare ARI client, in a small Java machine of its own. */
final class BareProcess implements Contestant, AutoCloseable {

    /** What Asterisk calls a bridge in which two or more hear each other. */
    static final String MIXING = "mixing";

    private final String name;
    private final Process process;
    private final BufferedReader said;
    private long before;

    /** The first agents of this Asterisk are its own; the client before is without events from now on. */
    BareProcess(String name, AsteriskProcess asterisk, Path folder, int agents, String bridgeType) {
        this.name = name;
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                Path.of("target/test-classes").toAbsolutePath().toString(),
                BareAriClient.class.getName(),
                Integer.toString(asterisk.ports().ari()),
                asterisk.username(),
                asterisk.password(),
                Integer.toString(agents),
                bridgeType);
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(command)
                    .redirectError(folder.resolve("bare.log").toFile())
                    .start();
            said = process.inputReader(US_ASCII);
            if (!"ready".equals(said.readLine())) {
                throw new IllegalStateException("the bare client did not start; see " + folder.resolve("bare.log"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String number() {
        return Floor.bareNumber();
    }

    @Override
    public double applicationSeconds() {
        return CpuTime.secondsOf(process.pid());
    }

    @Override
    public long bridged(LoadRun.Raw raw) {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            long sinceStart = Long.parseLong(said.readLine());
            long sinceThen = sinceStart - before;
            before = sinceStart;
            return sinceThen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
