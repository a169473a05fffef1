package org.indexus.callcenter.asterisk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The reader of one event socket. It only puts frames into a queue, since Asterisk cuts a reader that stalls for 100 ms. It
 * notices a silent server by its own pings: Asterisk answers them, and never sends any. Should nobody work off what it reads, it
 * lets go of the socket before the memory is full: the next one begins with a survey, which tells what was missed.
 */
final class EventSocket implements WebSocket.Listener {

    private static final long PING_NANOS = Duration.ofSeconds(4).toNanos();
    private static final long SILENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private static final long GOODBYE_MILLIS = 500;

    /** Characters; many minutes of a busy floor. */
    static final long MOST_WAITING = 32L * 1024 * 1024;

    private static final Logger LOG = System.getLogger(EventSocket.class.getName());

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final StringBuilder fragments = new StringBuilder();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long heardAt = System.nanoTime();
    private long pingedAt = System.nanoTime();

    /** A whole message, when it was complete, and {@code null} as text when the socket closed. */
    record Frame(@Nullable String text, String reason, long readAt) {}

    /** The next frame, or {@code null} after the time. */
    @Nullable
    Frame poll(Duration atMost) throws InterruptedException {
        Frame next = frames.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (next != null && next.text != null) {
            waiting.addAndGet(-next.text.length());
        }
        return next;
    }

    /** Sends a ping when one is due; false when nothing has been heard for too long. */
    boolean isAlive(WebSocket socket) {
        long now = System.nanoTime();
        if (now - pingedAt >= PING_NANOS) {
            pingedAt = now;
            var unused = socket.sendPing(ByteBuffer.allocate(0)); // a failed one shows as silence
        }
        return now - heardAt < SILENCE_NANOS;
    }

    /**
     * Asks Asterisk to close, and waits until it has: from then on it hands us nobody new. What it said before is read as usual.
     * Returns whether it has closed.
     */
    boolean finish(WebSocket socket) throws InterruptedException {
        var unused = socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        return closed.await(GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Says goodbye if anybody listens, and lets go. */
    static void close(WebSocket socket) {
        try {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            LOG.log(Level.DEBUG, "The event socket was closed already", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        long now = System.nanoTime();
        heardAt = now;
        if (waiting.get() + fragments.length() + data.length() > MOST_WAITING) {
            frames.add(new Frame(null, "Too much of what Asterisk said has not been worked off", now));
            closed.countDown();
            socket.abort();
            return null;
        }
        if (last && fragments.length() == 0) {
            add(data.toString(), now);
        } else {
            fragments.append(data);
            if (last) {
                add(fragments.toString(), now);
                fragments.setLength(0);
            }
        }
        socket.request(1);
        return null;
    }

    private void add(String text, long readAt) {
        waiting.addAndGet(text.length());
        frames.add(new Frame(text, "", readAt));
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        heardAt = System.nanoTime();
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        frames.add(new Frame(null, "Asterisk closed the event socket (" + status + ")", System.nanoTime()));
        closed.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        frames.add(new Frame(null, "The event socket broke: " + error, System.nanoTime()));
        closed.countDown();
    }
}
