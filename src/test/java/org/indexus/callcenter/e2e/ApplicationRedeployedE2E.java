package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new version is deployed in the running server, under calls on both Asterisk servers. */
class ApplicationRedeployedE2E {

    private static final Duration CALL_EVERY = Duration.ofSeconds(2);
    private static final int CALLS_MEANWHILE = 6;

    /** One deployment has fifteen and more of them, and four of timers alone. */
    private static final int A_FEW = 4;

    private final Product product = Product.running();
    private final BothFloors floors = new BothFloors(product);

    @AfterEach
    void everybodyGoesHome() {
        floors.close();
    }

    /** The WAR is deployed over itself in the running server, while callers come all the time; the log stays quiet about it. */
    @Test
    void underLoad() throws IOException {
        floors.begin("application redeployed");
        var payara = product.installation().payara();
        var log = ServerLog.fromNow(payara.log());
        List<Gap> gaps = floors.gaps();
        floors.browsersReturn();
        CompletableFuture<Void> deploying = CompletableFuture.runAsync(payara::redeploy);
        gaps.forEach(Gap::oneGivesUp);
        for (int calls = 0; calls < CALLS_MEANWHILE && !isDoneWithin(CALL_EVERY, deploying); calls++) {
            gaps.forEach(Gap::oneDials);
        }
        deploying.join();
        gaps.forEach(Gap::oneDials);
        floors.gapIsOver(Gap::goesOn);
        assertThat(openApi(payara.url())).contains("/api/v1/queues");
        assertThat(log.complaints()).isEmpty();
    }

    /** Of former deployments one at most is still in memory, for whatever the server kept of its last requests, and no thread. */
    @Test
    @Tag("full")
    void leavesNothingBehind() {
        var payara = product.installation().payara();
        var process = new ServerProcess(payara.pid());
        long loaders = process.applicationLoaders();
        assertThat(loaders).as("it is our server that is looked at").isPositive();
        payara.redeploy();
        payara.awaitReady();
        long threads = process.threads();
        assertThat(threads).as("it is our server that is looked at").isGreaterThan(A_FEW);
        for (int times = 0; times < 3; times++) {
            payara.redeploy();
            payara.awaitReady();
        }
        Eventually.is("hardly more threads than before", process::threads, now -> now < threads + A_FEW);
        Eventually.is("no more than one former application", process::applicationLoaders, now -> now <= loaders + 1);
    }

    private static String openApi(String server) throws IOException {
        try (InputStream document = URI.create(server + "/openapi").toURL().openStream()) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isDoneWithin(Duration time, CompletableFuture<Void> work) {
        try {
            work.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
