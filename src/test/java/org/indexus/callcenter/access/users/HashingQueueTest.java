package org.indexus.callcenter.access.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;

class HashingQueueTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void aFewAreHashedAtATimeAFewWaitAndTheRestComeAgain() throws InterruptedException {
        HashingQueue queue = new HashingQueue(2, 3, LONG);
        CountDownLatch refused = new CountDownLatch(15);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Boolean>> all = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return queue.run(() -> {
                                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                        awaited(go);
                                        now.decrementAndGet();
                                        return true;
                                    });
                                } catch (ProblemException busy) {
                                    assertThat(busy.problem().status()).isEqualTo(503);
                                    assertThat(busy.problem().retryAfterSeconds())
                                            .isEqualTo(2);
                                    refused.countDown();
                                    return false;
                                }
                            },
                            people))
                    .limit(20)
                    .toList();
            refused.await();
            go.countDown();

            assertThat(all.stream().filter(CompletableFuture::join)).hasSize(5);
            assertThat(most.get()).isEqualTo(2);
            assertThat(queue.run(() -> "free again")).isEqualTo("free again");
        } finally {
            go.countDown();
            people.shutdownNow();
        }
    }

    @Test
    void whoWaitsTooLongComesAgainAndAFaultGivesTheTurnBack() {
        HashingQueue queue = new HashingQueue(1, 1, Duration.ofMillis(1));
        assertThatThrownBy(() -> queue.run(() -> CompletableFuture.supplyAsync(() -> queue.run(() -> "never"))
                        .join()))
                .hasRootCauseInstanceOf(ProblemException.class);
        assertThat(queue.run(() -> "free")).isEqualTo("free");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
