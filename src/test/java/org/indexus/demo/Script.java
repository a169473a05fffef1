package org.indexus.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Our shell script for the private Asterisk, with the environment that it is to run in. */
public record Script(Path file, Map<String, String> environment) {

    private static final int CANNOT_BE_HAD = 3;

    /** The script did not do it; {@code cannotBeHad} if this machine lacks something, which the message names. */
    public static final class Failed extends IllegalStateException {
        private static final long serialVersionUID = 1L;
        private final boolean cannotBeHad;

        Failed(String message, boolean cannotBeHad) {
            super(message);
            this.cannotBeHad = cannotBeHad;
        }

        public boolean cannotBeHad() {
            return cannotBeHad;
        }
    }

    public List<String> run(String... arguments) {
        return run(line -> {}, arguments);
    }

    /** Runs one command of the script to its end and returns what it printed. */
    public List<String> run(Consumer<String> progress, String... arguments) {
        try {
            var process = command(arguments).start();
            process.getOutputStream().close();
            var said = new ArrayList<String>();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().peek(progress).forEach(said::add);
            }
            var code = process.waitFor();
            if (code != 0) {
                throw new Failed(tail(said), code == CANNOT_BE_HAD);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The same command for a process that goes on: a caller, a phone. */
    public ProcessBuilder command(String... arguments) {
        var command = new ArrayList<>(List.of("bash", file.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }

    private static String tail(List<String> said) {
        return String.join("\n", said.subList(Math.max(0, said.size() - 6), said.size()));
    }
}
