package org.indexus.callcenter.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ApplicationEndTest {

    private final ApplicationEnd end = new ApplicationEnd();
    private final AtomicInteger done = new AtomicInteger();

    /** Seen on Micro: redeployed while it opened the floor, the former application found its classes gone. */
    @Test
    void theEndWaitsForWhatHasBegunAndNothingNewBegins() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> working = CompletableFuture.runAsync(() -> end.before(() -> {
            begun.countDown();
            awaitQuietly(goOn);
            done.incrementAndGet();
        }));
        assertThat(begun.await(10, SECONDS)).isTrue();
        CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(() -> {
            end.await(this);
            return done.get();
        });
        assertThat(ended).isNotDone();
        goOn.countDown();

        assertThat(ended.get(10, SECONDS)).isEqualTo(1);
        working.get(10, SECONDS);
        end.before(done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
