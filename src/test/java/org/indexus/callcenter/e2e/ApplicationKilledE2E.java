package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * The application ends under calls on both Asterisk servers: killed, killed while the database is away, or replaced by a new
 * version. The next one goes on where it stopped.
 */
class ApplicationKilledE2E {

    private static final Duration CALL_EVERY = Duration.ofSeconds(2);
    private static final int CALLS_MEANWHILE = 6;

    private final Product product = Product.running();
    private final BothFloors floors = new BothFloors(product);

    @BeforeEach
    void callsOnBoth(TestInfo test) {
        floors.begin("application " + test.getDisplayName().replace("()", ""));
    }

    @AfterEach
    void everybodyGoesHome() {
        floors.close();
    }

    @Test
    void killed() {
        floors.browsersReturn();
        product.killApplication();
        floors.gaps().forEach(Gap::oneGivesUpAndOneDials);
        product.startApplication();
        floors.gapIsOver(Gap::isOver);
    }

    /** Facts of its last moments are in a file; the next one waits for the database and reads them first. */
    @Test
    void killedWhileTheDatabaseWasAway() {
        List<Gap> gaps = floors.gaps();
        var installation = product.installation();
        installation.postgres().stop();
        try {
            Eventually.until("REST says 503", () -> product.admin().get("/me").status() == 503);
            gaps.forEach(Gap::oneIsTakenWithoutDatabase);
            floors.browsersReturn();
            product.killApplication();
            gaps.forEach(Gap::oneGivesUpAndOneDials);
            product.startApplication();
            installation.payara().awaitDeployed();
            assertThat(product.admin().get("/me").status()).isEqualTo(503);
        } finally {
            installation.postgres().start();
        }
        floors.gapIsOver(Gap::isOver);
    }

    /** The WAR is deployed over itself in the running server, while callers come all the time. */
    @Test
    void redeployedUnderLoad() {
        var payara = product.installation().payara();
        List<Gap> gaps = floors.gaps();
        floors.browsersReturn();
        CompletableFuture<Void> deploying = CompletableFuture.runAsync(payara::redeploy);
        gaps.forEach(Gap::oneHangsUp);
        for (int calls = 0; calls < CALLS_MEANWHILE && !isDoneWithin(CALL_EVERY, deploying); calls++) {
            gaps.forEach(Gap::oneDials);
        }
        deploying.join();
        gaps.forEach(Gap::oneDials);
        floors.gapIsOver(Gap::goesOn);
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
