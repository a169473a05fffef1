package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kept HTTP connections to one Asterisk server, as many as there are requests at a time. The thread that asks writes
 * and reads by itself: the JDK's client hands each request through three threads, which costs more than Asterisk's answer.
 */
final class HttpLines {

    private static final Logger LOG = System.getLogger(HttpLines.class.getName());

    /** Asterisk drops idle connections after 15 s (session_keep_alive), perhaps just when we send. */
    private static final long IDLE_NANOS = Duration.ofSeconds(10).toNanos();

    private final ServerAddress address;
    private final Deque<HttpLine> idle = new ArrayDeque<>();
    private volatile String ownAddress = InetAddress.getLoopbackAddress().getHostAddress();

    HttpLines(ServerAddress address) {
        this.address = address;
    }

    /** Blocks until the answer is read; throws {@link HttpTimeoutException} when none comes in time. */
    AriReply send(byte[] request) throws IOException {
        HttpLine line = take();
        boolean done = false;
        try {
            AriReply reply = line.exchange(request);
            done = true;
            return reply;
        } catch (SocketTimeoutException silent) {
            HttpTimeoutException told = new HttpTimeoutException("Asterisk does not answer");
            told.initCause(silent);
            throw told;
        } catch (IOException broken) {
            forget(); // an Asterisk that was started anew knows none of them
            throw broken;
        } finally {
            if (done && line.isKept()) {
                giveBack(line);
            } else {
                close(line);
            }
        }
    }

    /** Of our end of the last connection; the loopback's before the first. */
    String ownAddress() {
        return ownAddress;
    }

    /** The one that was used last, so that those beyond need grow old. */
    private HttpLine take() throws IOException {
        HttpLine kept = poll();
        while (kept != null && System.nanoTime() - kept.usedAt() >= IDLE_NANOS) {
            close(kept);
            kept = poll();
        }
        return kept == null ? connect() : kept;
    }

    private @Nullable HttpLine poll() {
        synchronized (idle) {
            return idle.pollFirst();
        }
    }

    private void giveBack(HttpLine line) {
        HttpLine old = null;
        synchronized (idle) {
            idle.addFirst(line);
            HttpLine oldest = idle.getLast();
            if (System.nanoTime() - oldest.usedAt() >= IDLE_NANOS) {
                old = idle.removeLast();
            }
        }
        if (old != null) {
            close(old);
        }
    }

    private void forget() {
        List<HttpLine> old;
        synchronized (idle) {
            old = List.copyOf(idle);
            idle.clear();
        }
        old.forEach(HttpLines::close);
    }

    private HttpLine connect() throws IOException {
        HttpLine line = address.connection();
        ownAddress = line.ownAddress();
        return line;
    }

    private static void close(HttpLine line) {
        try {
            line.close();
        } catch (IOException closed) {
            LOG.log(Level.DEBUG, "A connection to Asterisk was broken already", closed);
        }
    }
}
