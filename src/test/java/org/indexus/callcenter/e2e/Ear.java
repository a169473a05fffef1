package org.indexus.callcenter.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.indexus.callcenter.e2e.Hearing.Heard;

/** Listens for one sound in a recording that grows, and compares only when it has grown. */
final class Ear {

    private final Path recording;
    private final Sound sound;
    private long size;
    private Heard best = new Heard(0, 0, 0, false);

    Ear(Path recording, Sound sound) {
        this.recording = recording;
        this.sound = sound;
    }

    /** The best match so far. */
    Heard listen() {
        try {
            long now = Files.exists(recording) ? Files.size(recording) : 0;
            if (now > size) {
                size = now;
                best = Hearing.of(Sound.read(recording)).best(sound);
            }
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
