package org.indexus.callcenter.asterisk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The commands to one Asterisk server: those of one lane run one after the other, different lanes beside each other, at most
 * {@code width} at a time. Whoever waits for its turn holds no thread, so a silent server cannot take them all.
 */
final class Lanes {

    private static final Logger LOG = System.getLogger(Lanes.class.getName());

    private final Executor executor;
    private final int width;
    private final Map<String, Queue<Runnable>> lanes = new HashMap<>();
    private final Queue<String> waiting = new ArrayDeque<>();
    private int running;

    Lanes(Executor executor, int width) {
        this.executor = executor;
        this.width = width;
    }

    /** Puts work at the end of its lane. Returns at once, from any thread. */
    void submit(String lane, Runnable work) {
        if (add(lane, work)) {
            start(lane);
        }
    }

    private synchronized boolean add(String lane, Runnable work) {
        Queue<Runnable> busy = lanes.get(lane);
        if (busy != null) {
            busy.add(work);
            return false;
        }
        Queue<Runnable> queue = new ArrayDeque<>(4);
        queue.add(work);
        lanes.put(lane, queue);
        if (running == width) {
            waiting.add(lane);
            return false;
        }
        running++;
        return true;
    }

    private void start(String lane) {
        try {
            executor.execute(() -> drain(lane));
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "The application is being stopped: lane {0} is dropped", lane);
            synchronized (this) {
                lanes.remove(lane);
                running--;
            }
        }
    }

    private void drain(String first) {
        String lane = first;
        while (lane != null) {
            run(lane);
            lane = next(lane);
        }
    }

    private void run(String lane) {
        Runnable work;
        synchronized (this) {
            work = lanes.get(lane).element();
        }
        try {
            work.run();
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "A command in lane " + lane + " failed unexpectedly; the lane goes on", bug);
        }
    }

    /** The lane that is on next: others who wait come before the rest of this one. */
    private synchronized @Nullable String next(String done) {
        Queue<Runnable> queue = lanes.get(done);
        queue.remove();
        if (queue.isEmpty()) {
            lanes.remove(done);
        } else if (waiting.isEmpty()) {
            return done;
        } else {
            waiting.add(done);
        }
        String next = waiting.poll();
        if (next == null) {
            running--;
        }
        return next;
    }
}
