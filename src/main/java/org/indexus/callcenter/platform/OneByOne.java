package org.indexus.callcenter.platform;

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

    private static final Duration STAY = Duration.ofSeconds(5);

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final AtomicBoolean staffed = new AtomicBoolean();
    private final Executor executor;
    private final Runnable work;
    private final long stayNanos;

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
            executor.execute(work);
        } catch (RejectedExecutionException noThread) {
            staffed.set(false);
            throw noThread;
        }
    }

    private @Nullable Runnable next() throws InterruptedException {
        return tasks.poll(stayNanos, TimeUnit.NANOSECONDS);
    }

    private void work() {
        try {
            for (Runnable task = next(); task != null; task = next()) {
                task.run();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            staffed.set(false);
            hire();
        }
    }
}
