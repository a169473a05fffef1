package org.indexus.callcenter.platform.concurrent;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void commandsOfOneLaneKeepTheirOrder() throws InterruptedException {
        Lanes lanes = new Lanes(threads, 8);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(1_000);
        for (int i = 0; i < 1_000; i++) {
            int number = i;
            lanes.submit("caller", () -> {
                order.add(number);
                done.countDown();
            });
        }
        assertThat(done.await(10, SECONDS)).isTrue();
        assertThat(order).isSorted().hasSize(1_000);
    }

    @Test
    void aSlowCommandDoesNotDelayAnotherLane() throws InterruptedException {
        Lanes lanes = new Lanes(threads, 2);
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch fast = new CountDownLatch(1);
        lanes.submit("slow", () -> await(slow));
        lanes.submit("fast", fast::countDown);
        assertThat(fast.await(5, SECONDS)).isTrue();
        slow.countDown();
    }

    @Test
    void noMoreThanTheWidthRunAtOnce() throws InterruptedException {
        Lanes lanes = new Lanes(threads, 4);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(200);
        for (int i = 0; i < 200; i++) {
            lanes.submit("lane-" + i, () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                now.decrementAndGet();
                done.countDown();
            });
        }
        assertThat(done.await(10, SECONDS)).isTrue();
        assertThat(most.get()).isBetween(1, 4);
    }

    @Test
    void aBugInOneCommandLeavesItsLaneAlive() throws InterruptedException {
        Lanes lanes = new Lanes(threads, 1);
        CountDownLatch next = new CountDownLatch(1);
        lanes.submit("caller", () -> {
            throw new IllegalStateException("planted");
        });
        lanes.submit("caller", next::countDown);
        assertThat(next.await(5, SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
