package org.indexus.callcenter.simulation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * "What if I had two agents more": simulates a floor and prints as JSON what its callers would live through, each figure
 * with the half width of its 95 % confidence interval, and what Erlang's formulae say where they apply. See
 * {@code docs/what-if.md}.
 */
public final class WhatIf {

    private static final int WRONG_USAGE = 2;

    private WhatIf() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(answer(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println(
                    wrong.getMessage() + "\n\nOptions and what they are without being named:\n" + Options.USAGE);
            System.exit(WRONG_USAGE);
        }
    }

    static String answer(String... arguments) {
        Scenario scenario = new Options(arguments).scenario();
        Result result = new Simulation(scenario).run();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("agents", scenario.agents());
        answer.put("loadErlang", scenario.load());
        answer.put("strategy", scenario.strategy());
        answer.put("seed", scenario.seed());
        answer.put("calls", result.calls());
        answer.put("answered", result.answered());
        answer.put("abandoned", result.abandoned());
        answer.put("figures", figures(result));
        answer.put("theory", Theory.of(scenario));
        return JsonText.of(answer);
    }

    private static Map<String, Object> figures(Result result) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("pWait", both(result.pWait()));
        figures.put("serviceLevel", both(result.serviceLevel()));
        figures.put("asa", both(result.asa()));
        figures.put("pAbandon", both(result.pAbandon()));
        figures.put("meanWait", both(result.meanWait()));
        figures.put("occupancy", both(result.occupancy()));
        figures.put("forecastBias", both(result.forecastBias()));
        figures.put("forecastError", both(result.forecastError()));
        return figures;
    }

    private static Map<String, Object> both(Figure figure) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("value", figure.value());
        both.put("halfWidth95", figure.halfWidth95());
        return both;
    }
}
