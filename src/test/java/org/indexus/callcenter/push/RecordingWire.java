package org.indexus.callcenter.push;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A socket for tests: remembers what was sent, and is as slow as the test wants. */
final class RecordingWire implements Wire {

    final List<String> frames = new ArrayList<>();
    final Deque<Consumer<@Nullable Throwable>> unfinished = new ArrayDeque<>();
    boolean slow;
    int pings;
    int closedWith;

    @Override
    public void send(String frame, Consumer<@Nullable Throwable> sent) {
        frames.add(frame);
        if (slow) {
            unfinished.add(sent);
        } else {
            sent.accept(null);
        }
    }

    @Override
    public void ping() {
        pings++;
    }

    @Override
    public void close(int code, String reason) {
        closedWith = code;
    }

    void finishOne() {
        unfinished.remove().accept(null);
    }
}
