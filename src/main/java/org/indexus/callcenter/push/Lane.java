package org.indexus.callcenter.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs tasks one after the other, in the order in which they came, on an executor that many lanes share. Never blocks. */
final class Lane implements Executor {

    private static final Logger LOG = Logger.getLogger(Lane.class.getName());

    private final Executor shared;
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    Lane(Executor shared) {
        this.shared = shared;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        try {
            shared.execute(this::drain);
        } catch (RejectedExecutionException shuttingDown) {
            LOG.log(Level.FINE, "The application stops; frames are not sent any more", shuttingDown);
            synchronized (tasks) {
                tasks.clear();
                running = false;
            }
        }
    }

    private void drain() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException bug) {
                LOG.log(Level.SEVERE, "A task of an agent's socket failed; the next one goes on", bug);
            }
        }
    }

    private @Nullable Runnable next() {
        synchronized (tasks) {
            Runnable task = tasks.poll();
            running = task != null;
            return task;
        }
    }
}
