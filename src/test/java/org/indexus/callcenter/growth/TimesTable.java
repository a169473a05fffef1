package org.indexus.callcenter.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** A table of how long each of some questions takes, from the first byte that is sent to the last that is read. */
final class TimesTable {

    private final StringBuilder text = new StringBuilder();
    private final int warmUps;
    private final int rounds;

    TimesTable(int warmUps, int rounds) {
        this.warmUps = warmUps;
        this.rounds = rounds;
    }

    void head(String what, double goal) {
        add(
                "\n| %s (goal: p95 < %.0f ms) | p50 ms | p95 ms | most ms | KB | |\n| --- | ---: | ---: | ---: | ---: | --- |\n"
                        .formatted(what, goal));
    }

    /** Asks again and again; the answer is a text. */
    void measure(String what, double goal, Supplier<String> question) {
        double[] millis = new double[rounds];
        int length = 0;
        for (int i = -warmUps; i < rounds; i++) {
            long begin = System.nanoTime();
            length = question.get().length();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        double p95 = millis[(int) Math.ceil(0.95 * rounds) - 1];
        add(String.format(
                Locale.ROOT,
                "| `%s` | %.1f | %.1f | %.1f | %.0f | %s |%n",
                what,
                millis[rounds / 2],
                p95,
                millis[rounds - 1],
                length / 1024.0,
                p95 < goal ? "" : "missed"));
    }

    private void add(String line) {
        System.out.print(line);
        text.append(line);
    }

    void keep(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
