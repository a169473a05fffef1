package org.indexus.callcenter.push;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The frames on their way to one socket: in order, one in flight at a time, none dropped. Only the lengths of the queues are
 * conflated: a newer one replaces the one that is not sent yet. A socket that leaves more than {@value #LIMIT} frames unread
 * is closed with 1013; its agent comes back and starts from {@code hello}.
 *
 * <p>Held until {@link #open}, so that {@code hello} is the first frame whatever was said before.
 */
final class Outbox {

    static final int LIMIT = 256;
    static final int TRY_AGAIN_LATER = 1013;
    private static final int UNEXPECTED = 1011;

    private final Wire wire;
    private final Deque<Frame> unsent = new ArrayDeque<>();
    private @Nullable String queues;
    private boolean held = true;
    private boolean inFlight;
    private boolean pumping;
    private boolean closed;

    private record Frame(String text, Runnable written) {}

    Outbox(Wire wire) {
        this.wire = wire;
    }

    /** Lets the frames go, {@code hello} before all others. */
    void open(String hello) {
        synchronized (this) {
            unsent.addFirst(plain(hello));
            held = false;
        }
        pump();
    }

    /** Lets the frames go without a {@code hello}: the floor is closed, which answers shall say. */
    void openWithoutHello() {
        synchronized (this) {
            held = false;
        }
        pump();
    }

    void put(String frame) {
        put(frame, () -> {});
    }

    /** {@code written} is called when the container has taken the frame. */
    void put(String frame, Runnable written) {
        synchronized (this) {
            if (closed) {
                return;
            }
            unsent.add(new Frame(frame, written));
        }
        pump();
        if (isOverfull()) {
            close(TRY_AGAIN_LATER, "Too many unread frames");
        }
    }

    void putQueues(String frame) {
        synchronized (this) {
            queues = frame;
        }
        pump();
    }

    /** Forgets what is unsent and closes the socket; later frames are dropped. */
    void close(int code, String reason) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            unsent.clear();
            queues = null;
        }
        wire.close(code, reason);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private synchronized boolean isOverfull() {
        return unsent.size() > LIMIT;
    }

    /** Sends in a loop rather than by recursion: the container often reports success before {@code send} returns. */
    private void pump() {
        synchronized (this) {
            if (pumping) {
                return;
            }
            pumping = true;
        }
        for (Frame frame = next(); frame != null; frame = next()) {
            Runnable written = frame.written();
            wire.send(frame.text(), failure -> sent(failure, written));
        }
    }

    private synchronized @Nullable Frame next() {
        Frame frame = held || inFlight || closed ? null : poll();
        inFlight = inFlight || frame != null;
        pumping = frame != null;
        return frame;
    }

    private static Frame plain(String text) {
        return new Frame(text, () -> {});
    }

    private @Nullable Frame poll() {
        Frame frame = unsent.poll();
        if (frame != null) {
            return frame;
        }
        String lengths = queues;
        queues = null;
        return lengths == null ? null : plain(lengths);
    }

    private void sent(@Nullable Throwable failure, Runnable written) {
        if (failure != null) {
            close(UNEXPECTED, "Could not write");
            return;
        }
        synchronized (this) {
            inFlight = false;
        }
        written.run();
        pump();
    }
}
