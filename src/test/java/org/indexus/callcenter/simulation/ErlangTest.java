package org.indexus.callcenter.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangTest {

    private static final Duration TARGET = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({"200, 180, 12, 0.4494, 0.6402, 40.44", "1000, 240, 72, 0.4145, 0.7342, 18.65"})
    void erlangCGivesTheTablesValues(
            double callsPerHour, long handling, int agents, double pWait, double level, double asa) {
        double load = callsPerHour * handling / 3600;
        ErlangC theory = new ErlangC(load, agents, Duration.ofSeconds(handling));

        assertThat(theory.pWait()).isCloseTo(pWait, within(0.00005));
        assertThat(theory.serviceLevel(TARGET)).isCloseTo(level, within(0.00005));
        assertThat(theory.asa()).isCloseTo(asa, within(0.005));
    }

    @Test
    void erlangAGivesTheTablesValues() {
        ErlangA theory = new ErlangA(10, 10, Duration.ofMinutes(3), Duration.ofMinutes(2));

        assertThat(theory.pWait()).isCloseTo(0.4969, within(0.00005));
        assertThat(theory.pAbandon()).isCloseTo(0.1375, within(0.00005));
        assertThat(theory.meanWait()).isCloseTo(16.50, within(0.005));
    }

    /** The same from the balance of flows between the numbers of calls in the system, without Palm's function. */
    @ParameterizedTest
    @CsvSource({"10, 10, 180, 120", "10, 12, 180, 30", "20, 10, 200, 400", "0.5, 1, 60, 600", "95, 100, 300, 60"})
    void erlangAAgreesWithTheBalanceOfItsStates(double load, int agents, long handling, long patience) {
        ErlangA theory = new ErlangA(load, agents, Duration.ofSeconds(handling), Duration.ofSeconds(patience));
        double leaving = (double) handling / patience;
        double all = 0;
        double busy = 0;
        double waiting = 0;
        double state = 1e-100;
        for (int calls = 0; calls < 3000; calls++) {
            all += state;
            busy += calls >= agents ? state : 0;
            waiting += Math.max(0, calls - agents) * state;
            state *= load / (Math.min(calls + 1, agents) + Math.max(0, calls + 1 - agents) * leaving);
        }

        assertThat(theory.pWait()).isCloseTo(busy / all, within(1e-9));
        assertThat(theory.pAbandon()).isCloseTo(waiting / all * leaving / load, within(1e-9));
        assertThat(theory.meanWait()).isCloseTo(waiting / all * handling / load, within(1e-6));
    }

    @Test
    void callersOfEndlessPatienceMakeErlangC() {
        Duration handling = Duration.ofMinutes(3);
        ErlangC forEver = new ErlangC(10, 12, handling);
        ErlangA nearly = new ErlangA(10, 12, handling, Duration.ofDays(3000));

        assertThat(nearly.pWait()).isCloseTo(forEver.pWait(), within(1e-4));
        assertThat(nearly.meanWait()).isCloseTo(forEver.asa(), within(1e-2));
    }

    @Test
    void moreWorkThanAgentsHasNoErlangC() {
        Duration handling = Duration.ofMinutes(3);

        assertThatThrownBy(() -> new ErlangC(12, 12, handling)).isInstanceOf(IllegalArgumentException.class);
    }
}
