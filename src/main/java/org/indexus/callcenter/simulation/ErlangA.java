package org.indexus.callcenter.simulation;

import java.time.Duration;

/**
 * Palm's formula (Erlang A, M/M/c+M): as {@link ErlangC}, and each caller has an exponential patience. C. Palm, "Research on
 * telephone traffic carried by full availability groups", Tele 1, 1957; here in the form of A. Mandelbaum and S. Zeltyn,
 * "Service engineering in action: the Palm/Erlang-A queue", 2007.
 *
 * @param load in erlang: arrivals in one mean handling time; may be above {@code agents}
 */
public record ErlangA(double load, int agents, Duration handling, Duration patience) {

    public ErlangA {
        Check.that(load > 0 && agents > 0, "Erlang A needs work and an agent.");
    }

    /** That a caller does not find a free agent. */
    public double pWait() {
        double blocked = ErlangC.blocked(load, agents);
        double palm = palm();
        return palm * blocked / (1 + (palm - 1) * blocked);
    }

    /** That a caller loses patience. */
    public double pAbandon() {
        double perAgent = load / agents;
        return pWait() * (1 / (perAgent * palm()) + 1 - 1 / perAgent);
    }

    /** Mean wait of all callers in seconds. */
    public double meanWait() {
        return pAbandon() * Scenario.seconds(patience);
    }

    public double occupancy() {
        return load * (1 - pAbandon()) / agents;
    }

    /** Palm's function: the time with all agents busy, in units of the time with all busy and nobody waiting. */
    private double palm() {
        double impatience = Scenario.seconds(handling) / Scenario.seconds(patience);
        double sum = 0;
        double term = 1;
        for (int waiting = 1; sum + term != sum; waiting++) {
            sum += term;
            term *= load / (agents + waiting * impatience);
        }
        return sum;
    }
}
