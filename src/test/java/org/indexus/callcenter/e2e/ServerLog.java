package org.indexus.callcenter.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Payara's log says of the application from a moment on, in records of two lines: who says it, and what. */
final class ServerLog {

    private static final List<String> OURS = List.of("org.indexus.", "OpenAPI");

    /** True, and no noise: the tests' server hashes passwords quickly, and a busy machine is slow to write or to tell the time. */
    private static final List<String> WANTED =
            List.of("INDEXUS_PASSWORD_ROUNDS", "the database is silent", "The clock of this Asterisk");

    private final Path file;
    private final int from;

    private ServerLog(Path file, int from) {
        this.file = file;
        this.from = from;
    }

    static ServerLog fromNow(Path file) {
        return new ServerLog(file, lines(file).size());
    }

    /** Warnings and errors that we or our classes give cause for; not those of the server about itself. */
    List<String> complaints() {
        List<String> lines = lines(file);
        List<String> found = new ArrayList<>();
        for (int i = Math.max(1, from); i < lines.size(); i++) {
            String says = lines.get(i);
            if (says.startsWith("WARNING: ") || says.startsWith("SEVERE: ")) {
                String complaint = lines.get(i - 1) + " " + says;
                if (OURS.stream().anyMatch(complaint::contains)
                        && WANTED.stream().noneMatch(says::contains)) {
                    found.add(complaint);
                }
            }
        }
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
