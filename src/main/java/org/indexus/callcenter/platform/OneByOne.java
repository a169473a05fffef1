package org.indexus.callcenter.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tasks one after the other, in the order in which they came. The thread that runs them is borrowed from a managed executor
 * and stays for some seconds after the last one, since handing a task to a managed executor costs far more than waking a
 * thread that waits. A task must not throw: what it has to say about a failure it says itself.
 */
public final class OneByOne implements Executor {

    private static final Logger LOG = System.getLogger(OneByOne.class.getName());

    private static final Duration STAY = Duration.ofSeconds(5);

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final AtomicBoolean staffed = new AtomicBoolean();
    private final Executor executor;
    private final Runnable work;
    private final long stayNanos;

    /** Whether the present thread has come as far as the tasks; written by that thread only. */
    private volatile boolean begun;

    public OneByOne(Executor executor) {
        this(executor, UnaryOperator.identity());
    }

    /** {@code context} is put around the thread's work once, for tasks that come from threads of another context. */
    public OneByOne(Executor executor, UnaryOperator<Runnable> context) {
        this(executor, context, STAY);
    }

    /** @param stay how long the thread waits for another task before it goes */
    OneByOne(Executor executor, UnaryOperator<Runnable> context, Duration stay) {
        this.executor = executor;
        this.stayNanos = stay.toNanos();
        this.work = context.apply(this::work);
    }

    /** Returns at once, from any thread. Throws {@link RejectedExecutionException} when the executor gives no thread any more. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        hire();
    }

    private void hire() {
        if (tasks.isEmpty() || !staffed.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(this::staff);
        } catch (RejectedExecutionException noThread) {
            staffed.set(false);
            throw noThread;
        }
    }

    private @Nullable Runnable next() throws InterruptedException {
        return tasks.poll(stayNanos, TimeUnit.NANOSECONDS);
    }

    /** The container may refuse its context, as when the application is being deployed: the next task tries again. */
    private void staff() {
        begun = false;
        try {
            work.run();
        } catch (RuntimeException | LinkageError refused) {
            LOG.log(Level.ERROR, "a thread for tasks in their order ended", refused);
        } finally {
            boolean worked = begun;
            staffed.set(false);
            if (worked) {
                hire();
            }
        }
    }

    private void work() {
        begun = true;
        try {
            for (Runnable task = next(); task != null; task = next()) {
                task.run();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
