package org.indexus.callcenter.platform.concurrent;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.indexus.callcenter.e2e.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void tasksOfOneThreadKeepTheirOrderAndShareAThread() throws InterruptedException {
        OneByOne tasks = new OneByOne(threads);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        CountDownLatch done = new CountDownLatch(1_000);
        for (int i = 0; i < 1_000; i++) {
            int number = i;
            tasks.execute(() -> {
                order.add(number);
                workers.add(Thread.currentThread());
                done.countDown();
            });
        }
        assertThat(done.await(10, SECONDS)).isTrue();
        assertThat(order).isSorted().hasSize(1_000);
        assertThat(workers).hasSize(1);
    }

    @Test
    void whatComesWhileTooManyWaitIsRefusedAndTheRestIsDone() throws InterruptedException {
        OneByOne tasks = new OneByOne(threads);
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        tasks.execute(() -> {
            begun.countDown();
            awaitQuietly(stuck);
        });
        assertThat(begun.await(10, SECONDS)).isTrue();
        for (int i = 0; i < OneByOne.MOST_WAITING; i++) {
            tasks.execute(done::incrementAndGet);
        }
        assertThatThrownBy(() -> tasks.execute(done::incrementAndGet))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("100000 tasks wait");
        stuck.countDown();
        Eventually.is("all that waited is done", done::get, number -> number == OneByOne.MOST_WAITING);
        tasks.execute(done::incrementAndGet);
        Eventually.is("another is taken", done::get, number -> number == OneByOne.MOST_WAITING + 1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Seen on Payara Server: refused once, while the application was being deployed, the floor did not answer for ever. */
    @Test
    void aContextThatIsRefusedOnceKeepsNoTaskFromBeingRunLater() throws InterruptedException {
        AtomicInteger refusals = new AtomicInteger(1);
        CountDownLatch done = new CountDownLatch(2);
        CountDownLatch refused = new CountDownLatch(1);
        Executor executor = work -> threads.execute(() -> {
            work.run();
            refused.countDown();
        });
        OneByOne tasks = new OneByOne(executor, work -> () -> {
            if (refusals.getAndDecrement() > 0) {
                throw new IllegalStateException("the application is not enabled");
            }
            work.run();
        });
        tasks.execute(done::countDown);
        assertThat(refused.await(10, SECONDS)).isTrue();
        tasks.execute(done::countDown);
        assertThat(done.await(10, SECONDS)).isTrue();
    }

    @Test
    void anotherThreadIsAskedForWhenOneNeverComes() throws InterruptedException {
        AtomicInteger dropped = new AtomicInteger(1);
        CountDownLatch done = new CountDownLatch(1);
        Executor executor = work -> {
            if (dropped.getAndDecrement() <= 0) {
                threads.execute(work);
            }
        };
        OneByOne tasks = new OneByOne(executor, work -> work, Duration.ofMillis(10));
        tasks.execute(done::countDown);
        long end = System.nanoTime() + SECONDS.toNanos(10);
        while (!done.await(10, MILLISECONDS) && System.nanoTime() < end) {
            tasks.execute(() -> {});
        }
        assertThat(done.getCount()).isZero();
    }

    /** Without patience the worker leaves after each task, so that every task meets one who is about to go. */
    @Test
    void noTaskIsLeftBehindByAWorkerWhoLeaves() throws InterruptedException {
        OneByOne tasks = new OneByOne(threads, work -> work, Duration.ZERO);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int round = 0; round < 20_000; round++) {
            CountDownLatch done = new CountDownLatch(1);
            tasks.execute(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                now.decrementAndGet();
                done.countDown();
            });
            assertThat(done.await(10, SECONDS)).isTrue();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aTaskThatGotNoThreadRunsWithTheNextOneThatDoes() throws InterruptedException {
        AtomicInteger refusals = new AtomicInteger(1);
        OneByOne tasks = new OneByOne(work -> {
            if (refusals.getAndDecrement() > 0) {
                throw new RejectedExecutionException();
            }
            threads.execute(work);
        });
        CountDownLatch done = new CountDownLatch(2);
        assertThatThrownBy(() -> tasks.execute(done::countDown)).isInstanceOf(RejectedExecutionException.class);
        tasks.execute(done::countDown);
        assertThat(done.await(10, SECONDS)).isTrue();
    }

    @Test
    void theContextIsPutAroundTheWorkersStay() throws InterruptedException {
        ThreadLocal<String> context = ThreadLocal.withInitial(() -> "none");
        OneByOne tasks = new OneByOne(threads, work -> () -> {
            context.set("application");
            work.run();
            context.remove();
        });
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            tasks.execute(() -> {
                seen.add(context.get());
                done.countDown();
            });
        }
        assertThat(done.await(10, SECONDS)).isTrue();
        assertThat(seen).containsExactly("application", "application");
    }
}
