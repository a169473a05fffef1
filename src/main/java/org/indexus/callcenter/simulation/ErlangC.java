package org.indexus.callcenter.simulation;

import java.time.Duration;

/**
 * Erlang's delay formula (M/M/c): Poisson arrivals, exponential handling times, callers who wait for ever, first come first
 * served. A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone
 * exchanges", 1917; here in the form of R. B. Cooper, "Introduction to Queueing Theory", 2nd edition, section 3.4.
 *
 * @param load in erlang: arrivals in one mean handling time; below {@code agents}, or the line grows without end
 * @param handling mean handling time
 */
public record ErlangC(double load, int agents, Duration handling) {

    public ErlangC {
        Check.that(load > 0 && load < agents, "Erlang C needs more agents than work.");
    }

    /** That a caller does not find a free agent. */
    public double pWait() {
        double blocked = blocked(load, agents);
        return blocked / (1 - occupancy() * (1 - blocked));
    }

    /** That a caller is answered within the target. */
    public double serviceLevel(Duration target) {
        double exponent = (agents - load) * Scenario.seconds(target) / Scenario.seconds(handling);
        return 1 - pWait() * Math.exp(-exponent);
    }

    /** Average speed of answer in seconds; nobody leaves, so it is the mean wait as well. */
    public double asa() {
        return pWait() * Scenario.seconds(handling) / (agents - load);
    }

    public double occupancy() {
        return load / agents;
    }

    /** Erlang's loss formula (Erlang B), by its recursion over the agents. */
    static double blocked(double load, int agents) {
        double blocked = 1;
        for (int n = 1; n <= agents; n++) {
            blocked = load * blocked / (n + load * blocked);
        }
        return blocked;
    }
}
