package org.indexus.callcenter.asterisk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.runtime.RecordingShelf;
import org.indexus.callcenter.runtime.RecordingSource.Audio;
import org.jspecify.annotations.Nullable;

/** A shelf in memory that can be full, and remembers why recordings were late. */
final class FakeShelf implements RecordingShelf {

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final Map<String, String> delays = new ConcurrentHashMap<>();
    private volatile @Nullable String refusal;

    /** Refuses everything with this reason; {@code null}: takes everything again. */
    void refuse(@Nullable String why) {
        refusal = why;
    }

    byte[] kept(String name) {
        return kept.getOrDefault(name, new byte[0]);
    }

    /** As if it had been kept by somebody who crashed just after. */
    void put(String name, byte[] audio) {
        kept.put(name, audio);
    }

    /** Why the recording is late; empty when it is not. */
    String delay(String name) {
        return delays.getOrDefault(name, "");
    }

    @Override
    public Optional<Kept> find(CallId call, String name) throws IOException {
        check();
        return Optional.ofNullable(kept.get(name)).map(audio -> new Kept(seconds(audio)));
    }

    @Override
    public Kept keep(CallId call, String name, Audio audio) throws IOException {
        check();
        try (InputStream in = audio.content()) {
            byte[] all = in.readAllBytes();
            if (audio.length() >= 0 && all.length != audio.length()) {
                throw new EOFException("Only " + all.length + " of " + audio.length() + " bytes came");
            }
            kept.put(name, all);
            return new Kept(seconds(all));
        }
    }

    @Override
    public void delayed(String name, String why) {
        delays.put(name, why);
    }

    @Override
    public void settled(String name) {
        delays.remove(name);
    }

    @Override
    public void giveUp(String name) throws IOException {
        check();
        settled(name);
    }

    private void check() throws IOException {
        String why = refusal;
        if (why != null) {
            throw new IOException(why);
        }
    }

    private static int seconds(byte[] audio) {
        return (audio.length - 44) / 16_000;
    }
}
