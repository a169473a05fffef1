package org.indexus.callcenter.platform.concurrent;

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
 * Tasks in lanes: those of one lane run one after the other, in the order in which they came, different lanes beside each
 * other, at most {@code width} at a time. Workers are borrowed from a managed executor and stay for some seconds, since handing
 * a task to it costs the floor's writer a hundred times what waking a worker does. Whoever waits for its turn holds no thread.
 */
public final class Lanes {

    private static final Logger LOG = System.getLogger(Lanes.class.getName());
    private static final long IDLE_MILLIS = 5_000;

    private final Executor executor;
    private final int width;
    private final Map<String, Queue<Runnable>> lanes = new HashMap<>();
    private final Queue<String> ready = new ArrayDeque<>();
    private int workers;
    private int idle;

    public Lanes(Executor executor, int width) {
        this.executor = executor;
        this.width = width;
    }

    /** The lane of this name as an executor that runs one task at a time. */
    public Executor lane(String name) {
        return work -> submit(name, work);
    }

    /** Puts work at the end of its lane. Returns at once, from any thread. */
    public void submit(String lane, Runnable work) {
        if (add(lane, work)) {
            hire();
        }
    }

    /** Whether another worker is needed. */
    private synchronized boolean add(String lane, Runnable work) {
        Queue<Runnable> busy = lanes.get(lane);
        if (busy != null) {
            busy.add(work);
            return false;
        }
        Queue<Runnable> queue = new ArrayDeque<>(4);
        queue.add(work);
        lanes.put(lane, queue);
        ready.add(lane);
        if (ready.size() <= idle) {
            notify();
            return false;
        }
        if (workers == width) {
            return false;
        }
        workers++;
        return true;
    }

    private void hire() {
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.INFO, "The application is being stopped: nothing more is begun");
            leave();
        }
    }

    private void work() {
        for (String lane = next(null); lane != null; lane = next(lane)) {
            try {
                head(lane).run();
            } catch (RuntimeException bug) {
                LOG.log(Level.ERROR, "A task in lane " + lane + " failed unexpectedly; the lane goes on", bug);
            }
        }
    }

    private synchronized Runnable head(String lane) {
        return lanes.get(lane).element();
    }

    /** Puts the lane that was worked on behind the others, and takes the first; {@code null} when there is nothing for long. */
    private synchronized @Nullable String next(@Nullable String done) {
        if (done != null) {
            Queue<Runnable> queue = lanes.get(done);
            queue.remove();
            if (queue.isEmpty()) {
                lanes.remove(done);
            } else {
                ready.add(done);
            }
        }
        if (ready.isEmpty()) {
            rest();
        }
        String next = ready.poll();
        if (next == null) {
            workers--;
        }
        return next;
    }

    private void rest() {
        long until = System.nanoTime() + IDLE_MILLIS * 1_000_000;
        idle++;
        try {
            for (long left = IDLE_MILLIS; ready.isEmpty() && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            idle--;
        }
    }

    private synchronized void leave() {
        workers--;
    }
}
