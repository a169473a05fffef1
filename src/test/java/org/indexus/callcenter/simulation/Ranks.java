package org.indexus.callcenter.simulation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.DutyStatus;

/** Counts, for each number of free agents, which of them in their order was asked; a chi-square test tells favourites. */
final class Ranks implements Consumer<Fact> {

    private final TreeSet<Integer> free = new TreeSet<>();
    private final Map<Integer, int[]> asked = new TreeMap<>();

    @Override
    public void accept(Fact fact) {
        if (fact instanceof AgentFact told) {
            int agent = DutyRoster.number(told.agent().id());
            boolean unused = told.status().status() == DutyStatus.AVAILABLE ? free.add(agent) : free.remove(agent);
        } else if (fact instanceof CallFact told && told.type() == CallFactType.OFFERED && told.agent() != null) {
            Set<Integer> before = free.headSet(DutyRoster.number(told.agent().id()));
            asked.computeIfAbsent(free.size(), int[]::new)[before.size()]++;
        }
    }

    /** Picks that were a choice. */
    int picks() {
        return asked.values().stream()
                .filter(ranks -> ranks.length > 1)
                .mapToInt(ranks -> java.util.Arrays.stream(ranks).sum())
                .sum();
    }

    /** By how many standard deviations chi-square is off its mean, if each was as likely. */
    double deviation() {
        double square = 0;
        int freedom = 0;
        for (int[] ranks : asked.values()) {
            double expected = java.util.Arrays.stream(ranks).average().orElseThrow();
            for (int count : ranks) {
                square += (count - expected) * (count - expected) / expected;
            }
            freedom += ranks.length - 1;
        }
        return (square - freedom) / Math.sqrt(2.0 * freedom);
    }
}
