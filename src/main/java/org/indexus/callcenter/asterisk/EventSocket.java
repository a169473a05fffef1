package org.indexus.callcenter.asterisk;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One open event socket. Its reader ({@link #run}) only puts messages into a queue, since Asterisk cuts a client that stalls for 100 ms.
 * It notices a silent server by its own pings: Asterisk answers them, and never sends any. Should nobody work off what it reads, it
 * lets go of the socket before the memory is full: the next one begins with a survey, which tells what was missed.
 */
final class EventSocket implements Runnable {

    private static final long PING_NANOS = Duration.ofSeconds(4).toNanos();
    private static final long SILENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private static final long GOODBYE_MILLIS = 500;

    /** Characters; many minutes of a busy floor. */
    static final long MOST_WAITING = 32L * 1024 * 1024;

    private static final Logger LOG = System.getLogger(EventSocket.class.getName());

    private final HttpLine line;
    private final WebSocketFrames socket;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long heardAt = System.nanoTime();
    private long pingedAt = System.nanoTime();

    /** A whole message, when it was complete, and {@code null} as text when the socket closed. */
    record Frame(@Nullable String text, String reason, long readAt) {}

    /** @param line a connection that has become a WebSocket */
    EventSocket(HttpLine line) throws IOException {
        this.line = line;
        this.socket = new WebSocketFrames(line.in(), line.out(), () -> heardAt = System.nanoTime());
    }

    /** Reads until the socket ends; its last frame says why. */
    @Override
    public void run() {
        String reason = "Asterisk closed the event socket";
        try {
            for (String text = socket.next(); text != null; text = socket.next()) {
                if (waiting.addAndGet(text.length()) > MOST_WAITING) {
                    reason = "Too much of what Asterisk said has not been worked off";
                    break;
                }
                frames.add(new Frame(text, "", System.nanoTime()));
            }
        } catch (EOFException closed) {
            LOG.log(Level.DEBUG, "The event socket was closed without a word", closed);
        } catch (IOException broken) {
            reason = "The event socket broke: " + broken;
        } finally {
            letGo();
            frames.add(new Frame(null, reason, System.nanoTime()));
            ended.countDown();
        }
    }

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
    boolean isAlive() {
        long now = System.nanoTime();
        if (now - pingedAt >= PING_NANOS) {
            pingedAt = now;
            try {
                socket.ping();
            } catch (IOException broken) {
                LOG.log(Level.DEBUG, "The reader hears of it too", broken);
            }
        }
        return now - heardAt < SILENCE_NANOS;
    }

    /**
     * Asks Asterisk to close, and waits until it has: from then on it hands us nobody new. What it said before is read as usual.
     */
    void finish() throws InterruptedException {
        try {
            socket.sayGoodbye();
            ended.await(GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "The event socket was closed already", gone);
        }
    }

    /** Says goodbye if anybody listens, and lets go. */
    void close() {
        try {
            socket.sayGoodbye();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "The event socket was closed already", gone);
        }
        letGo();
    }

    private void letGo() {
        try {
            line.close();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "The event socket was broken already", gone);
        }
    }
}
