package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the formulae say of a scenario, where one applies. */
final class Theory {

    private Theory() {}

    /** The formula's name and its figures, named as in {@link Result}; empty when no formula applies. */
    static Map<String, Object> of(Scenario scenario) {
        boolean plain = scenario.needs().isEmpty()
                && scenario.wrapUp().isZero()
                && scenario.latency().isZero();
        if (!plain) {
            return Map.of();
        }
        Duration patience = scenario.patience();
        if (patience != null) {
            return of(new ErlangA(scenario.load(), scenario.agents(), scenario.handling(), patience));
        }
        if (scenario.load() >= scenario.agents()) {
            return Map.of();
        }
        return of(new ErlangC(scenario.load(), scenario.agents(), scenario.handling()), scenario.target());
    }

    private static Map<String, Object> of(ErlangC theory, Duration target) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("formula", "Erlang C");
        figures.put("pWait", theory.pWait());
        figures.put("serviceLevel", theory.serviceLevel(target));
        figures.put("asa", theory.asa());
        figures.put("pAbandon", 0.0);
        figures.put("meanWait", theory.asa());
        figures.put("occupancy", theory.occupancy());
        return figures;
    }

    private static Map<String, Object> of(ErlangA theory) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("formula", "Erlang A");
        figures.put("pWait", theory.pWait());
        figures.put("pAbandon", theory.pAbandon());
        figures.put("meanWait", theory.meanWait());
        figures.put("occupancy", theory.occupancy());
        return figures;
    }
}
