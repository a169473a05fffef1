package org.indexus.callcenter.runtime;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.engine.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Writes every event of the floor with its moment as a line of JSON, so that a test can replay the night. Off unless
 * {@code indexus.flight-recorder.file} names a file. Called by the writer alone; holds callers' numbers, so guard the file.
 */
@ApplicationScoped
class FlightRecorder {

    private static final Logger LOG = Logger.getLogger(FlightRecorder.class.getName());

    @Inject
    @ConfigProperty(name = "indexus.flight-recorder.file")
    private Optional<String> file;

    private @Nullable BufferedWriter writer;

    /** Broken, or the application is going and closed it, perhaps on another thread. */
    private volatile boolean over;

    void record(Instant now, Event event) {
        if (file.isEmpty() || over) {
            return;
        }
        try {
            open(Path.of(file.get()))
                    .append(FlightLog.line(now, event))
                    .append('\n')
                    .flush();
        } catch (IOException | UncheckedIOException | InvalidPathException full) {
            boolean closed = over;
            over = true;
            LOG.log(closed ? Level.FINE : Level.WARNING, "The flight recorder stops: " + file.get(), full);
        }
    }

    private BufferedWriter open(Path path) throws IOException {
        if (writer == null) {
            writer = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return writer;
    }

    @PreDestroy
    void close() {
        over = true;
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException lost) {
            LOG.log(Level.WARNING, "The end of the flight recording may be missing", lost);
        }
    }
}
