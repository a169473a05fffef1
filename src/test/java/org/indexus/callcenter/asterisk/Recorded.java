package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Events as real Asterisk servers sent them. The names of the recorder's own channels, bridges, playbacks and recordings have
 * been replaced by names of our form, and most ChannelVarset are left out; all else is verbatim.
 */
final class Recorded {

    private Recorded() {}

    static List<String> frames(String version, String situation) {
        List<String> frames = new ArrayList<>();
        boolean within = false;
        for (String line : lines("/ari/events-" + version + ".jsonl")) {
            if (line.startsWith("{\"_case\"")) {
                within = line.equals("{\"_case\":\"" + situation + "\"}");
            } else if (within) {
                frames.add(line);
            }
        }
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("no case " + situation + " of " + version);
        }
        return frames;
    }

    private static List<String> lines(String resource) {
        try (InputStream file = Recorded.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalArgumentException(resource + " is missing");
            }
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
