package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.platform.concurrent.Lanes;

/**
 * The playbacks whose end we wait for. The end may never be told (an unknown kind of media on every version), so whatever is
 * late is looked up, and reported as failed once Asterisk does not know it any more.
 */
final class Playbacks {

    private static final long FIRST_LOOK_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long NEXT_LOOK_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long LAST_LOOK_NANOS = Duration.ofSeconds(1).toNanos();

    private final AriClient ari;
    private final Lanes lanes;
    private final Consumer<Event> inbox;
    private final Map<String, Expected> expected = new ConcurrentHashMap<>();

    Playbacks(AriClient ari, Lanes lanes, Consumer<Event> inbox) {
        this.ari = ari;
        this.lanes = lanes;
        this.inbox = inbox;
    }

    void expect(CallId call, String channel, String playback) {
        expected.put(playback, new Expected(call, channel, System.nanoTime() + FIRST_LOOK_NANOS, false));
    }

    void forget(String playback) {
        expected.remove(playback);
    }

    /** The channel is gone, and nobody waits for what it was played. */
    void forgetChannel(String channel) {
        expected.values().removeIf(playback -> playback.channel.equals(channel));
    }

    /** Looks up what is late; called now and then. */
    void lookAtLate() {
        long now = System.nanoTime();
        expected.forEach((playback, waiting) -> {
            if (now - waiting.lookAt >= 0) {
                expected.replace(playback, waiting, waiting.lookAgain(now + NEXT_LOOK_NANOS));
                lanes.submit("playback-" + playback, () -> look(playback));
            }
        });
    }

    private void look(String playback) {
        Expected waiting = expected.get(playback);
        if (waiting == null || !isMissing(playback)) {
            return;
        }
        if (!waiting.missing) { // its end may just be on the way
            expected.replace(playback, waiting, waiting.missed(System.nanoTime() + LAST_LOOK_NANOS));
        } else if (expected.remove(playback, waiting)) {
            inbox.accept(new PlaybackEnded(waiting.call, playback, true));
        }
    }

    private boolean isMissing(String playback) {
        try {
            return ari.get("playbacks/" + encode(playback)).status() == AriReply.NOT_FOUND;
        } catch (IOException silent) {
            return false; // cannot be told now; the next look comes
        }
    }

    private record Expected(CallId call, String channel, long lookAt, boolean missing) {

        Expected lookAgain(long at) {
            return new Expected(call, channel, at, missing);
        }

        Expected missed(long at) {
            return new Expected(call, channel, at, true);
        }
    }
}
