package org.indexus.callcenter.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The engine among callers and agents of chance does what Erlang and Palm say, within the run's own confidence interval of
 * 99 %, and the run is long enough that the interval says something.
 */
class TheoryTest {

    private static final Duration TARGET = Duration.ofSeconds(20);

    @Test
    void twelveAgentsMeetErlangC() {
        Result result = run(200, 180, null, 12, 150_000);

        meets("P(wait)", result.pWait(), 0.4494, 0.05);
        meets("service level", result.serviceLevel(), 0.6402, 0.05);
        meets("ASA", result.asa(), 40.44, 0.12);
        forecastsWell(result, 90);
    }

    /** @param meanOfTheWaiting the mean wait of those who have to, in seconds: {@code AHT / (agents - load)} */
    private static void forecastsWell(Result result, double meanOfTheWaiting) {
        print("forecast less wait", result.forecastBias(), 0);
        print("distance of forecast and wait", result.forecastError(), 0);
        assertThat(Math.abs(result.forecastBias().value())).isLessThan(meanOfTheWaiting / 10);
        // Who always forecasts the mean is wrong by 2/e of it: those waits are distributed exponentially.
        assertThat(result.forecastError().value()).isLessThan(meanOfTheWaiting * 2 / Math.E / 1.5);
    }

    @Test
    void impatientCallersMeetErlangA() {
        Result result = run(200, 180, 120, 10, 100_000);

        meets("P(wait)", result.pWait(), 0.4969, 0.05);
        meets("P(abandon)", result.pAbandon(), 0.1375, 0.05);
        meets("mean wait", result.meanWait(), 16.50, 0.05);
    }

    @Test
    @Tag("full")
    void twelveAgentsMeetErlangCClosely() {
        Result result = run(200, 180, null, 12, 1_000_000);

        meets("P(wait)", result.pWait(), 0.4494, 0.05);
        meets("service level", result.serviceLevel(), 0.6402, 0.05);
        meets("ASA", result.asa(), 40.44, 0.05);
    }

    @Test
    @Tag("full")
    void seventyTwoAgentsMeetErlangC() {
        Result result = run(1000, 240, null, 72, 9_000_000);

        meets("P(wait)", result.pWait(), 0.4145, 0.05);
        meets("service level", result.serviceLevel(), 0.7342, 0.05);
        meets("ASA", result.asa(), 18.65, 0.05);
    }

    @Test
    @Tag("full")
    void impatientCallersMeetErlangAClosely() {
        Result result = run(200, 180, 120, 10, 1_000_000);

        meets("P(wait)", result.pWait(), 0.4969, 0.01);
        meets("P(abandon)", result.pAbandon(), 0.1375, 0.015);
        meets("mean wait", result.meanWait(), 16.50, 0.015);
    }

    private static Result run(double perHour, long handling, @Nullable Integer patience, int agents, long calls) {
        Result result = new Simulation(new Scenario(
                        perHour,
                        Duration.ofSeconds(handling),
                        Duration.ZERO,
                        patience == null ? null : Duration.ofSeconds(patience),
                        List.of(new Team(agents, Set.of())),
                        List.of(),
                        RoutingMode.LONGEST_IDLE,
                        TARGET,
                        Duration.ofSeconds(Math.round(calls * 3600 / perHour)),
                        Duration.ofHours(4),
                        Duration.ZERO,
                        1))
                .run();
        assertThat(result.answered() + result.abandoned()).isEqualTo(result.calls());
        return result;
    }

    /** For the table in {@code docs/performance.md}. */
    private static void print(String of, Figure measured, double theory) {
        System.out.printf(
                Locale.ROOT,
                "theory: %s measured %.5f +- %.5f, expected %.4f%n",
                of,
                measured.value(),
                measured.halfWidth95(),
                theory);
    }

    /** @param narrow the half width of the 95 % interval is at most this part of the value */
    private static void meets(String of, Figure figure, double theory, double narrow) {
        print(of, figure, theory);
        assertThat(figure.halfWidth95()).isPositive().isLessThanOrEqualTo(narrow * theory);
        assertThat(figure.value()).isCloseTo(theory, within(figure.halfWidth99()));
    }
}
