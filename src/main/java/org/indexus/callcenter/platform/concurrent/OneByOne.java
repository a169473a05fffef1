package org.indexus.callcenter.platform.concurrent;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tasks one after the other, in the order in which they came. The thread that runs them is borrowed from a managed executor
 * and stays for some seconds after the last one, since handing a task to a managed executor costs far more than waking a
 * thread that waits. A task must not throw: what it has to say about a failure it says itself. What comes while very many wait
 * is refused: whoever does the work is stuck, and the memory is needed for those who are served.
 */
public final class OneByOne implements Executor {

    private static final Logger LOG = System.getLogger(OneByOne.class.getName());

    private static final Duration STAY = Duration.ofSeconds(5);

    /** Minutes of the busiest floor. */
    static final int MOST_WAITING = 100_000;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicReference<@Nullable Shift> shift = new AtomicReference<>();
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

    /**
     * Returns at once, from any thread. Throws {@link RejectedExecutionException} when the executor gives no thread any more, or
     * too many tasks wait.
     */
    @Override
    public void execute(Runnable task) {
        boolean room = tasks.offer(task);
        hire();
        if (!room) {
            throw new RejectedExecutionException(MOST_WAITING + " tasks wait already");
        }
    }

    private void hire() {
        Shift present = shift.get();
        if (tasks.isEmpty() || (present != null && !isGivenUp(present))) {
            return;
        }
        Shift next = new Shift();
        if (!shift.compareAndSet(present, next)) {
            return;
        }
        try {
            executor.execute(() -> staff(next));
        } catch (RejectedExecutionException noThread) {
            shift.compareAndSet(next, null);
            throw noThread;
        }
    }

    /** Who takes a shift of which nobody is seen for so long keeps its thread from coming after all. */
    private boolean isGivenUp(Shift present) {
        boolean givenUp = present.isOlderThan(2 * stayNanos) && present.take();
        if (givenUp) {
            LOG.log(
                    Level.WARNING,
                    "a thread for {0} tasks in their order never came; asking for another",
                    tasks.size());
        }
        return givenUp;
    }

    private @Nullable Runnable next() throws InterruptedException {
        return tasks.poll(stayNanos, TimeUnit.NANOSECONDS);
    }

    /** The container may refuse its context, as when the application is being deployed: the next task tries again. */
    private void staff(Shift mine) {
        if (!mine.take()) {
            return;
        }
        begun = false;
        try {
            work.run();
        } catch (RuntimeException | LinkageError refused) {
            LOG.log(Level.ERROR, "a thread for tasks in their order ended", refused);
        } finally {
            boolean worked = begun;
            shift.compareAndSet(mine, null);
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

    /** A thread that was asked for. It may never come: a managed executor drops a task in silence whose context it cannot set up. */
    private static final class Shift {

        private final long askedNanos = System.nanoTime();
        private final AtomicBoolean taken = new AtomicBoolean();

        boolean take() {
            return taken.compareAndSet(false, true);
        }

        boolean isOlderThan(long nanos) {
            return !taken.get() && System.nanoTime() - askedNanos > nanos;
        }
    }
}
