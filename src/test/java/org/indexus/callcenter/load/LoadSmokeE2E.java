package org.indexus.callcenter.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.indexus.callcenter.Fork;
import org.indexus.callcenter.e2e.Eventually;
import org.junit.jupiter.api.Test;

/** Half a minute of load on the product: every call gets its agent or at least its end, and nothing is left over. */
class LoadSmokeE2E {

    private static final Floor FLOOR = new Floor("smoke", "780", 16);
    private static final int PER_SECOND = 5;
    private static final int SECONDS = 30;

    @Test
    void everyCallHasOneOutcomeAndNothingIsLeft() {
        try (LoadStage stage = new LoadStage(Fork.folder("load-smoke"), "22", List.of(FLOOR))) {
            ProductUnderLoad product = stage.product(FLOOR);

            // returns only once Asterisk has no channel and no bridge, no call is open, and every agent is available
            var measured = stage.run().callersHangUp(product, PER_SECOND, SECONDS, Duration.ofSeconds(1));

            String callers = measured.raw().numbers();
            assertThat(measured.failed()).as("failed for SIPp").isZero();
            assertThat(measured.placed()).isEqualTo(PER_SECOND * SECONDS);
            Eventually.is(
                    "every call has its outcome", () -> product.ended(callers), ended -> ended == measured.placed());
            assertThat(product.all(callers)).as("calls in the log").isEqualTo(measured.placed());
            assertThat(product.bridged(measured.raw()))
                    .as("connected with an agent")
                    .isPositive();
        }
    }
}
