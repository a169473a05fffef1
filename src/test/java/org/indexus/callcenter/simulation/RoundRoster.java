package org.indexus.callcenter.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.DutyStatus;

/** Compares whom each round asks with who is free at that moment: the call tells of all its offers before any agent does. */
final class RoundRoster implements Consumer<Fact> {

    private final Set<Integer> free = new TreeSet<>();
    private final Set<Integer> asked = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int rounds;
    private int several;

    @Override
    public void accept(Fact fact) {
        if (fact instanceof AgentFact told) {
            close();
            int agent = DutyRoster.number(told.agent().id());
            boolean unused = told.status().status() == DutyStatus.AVAILABLE ? free.add(agent) : free.remove(agent);
        } else if (fact instanceof CallFact told && told.type() == CallFactType.OFFERED && told.agent() != null) {
            asked.add(DutyRoster.number(told.agent().id()));
        }
    }

    private void close() {
        if (asked.isEmpty()) {
            return;
        }
        rounds++;
        several += asked.size() > 1 ? 1 : 0;
        if (!asked.equals(free)) {
            wrong.add("asked " + asked + ", not " + free);
        }
        asked.clear();
    }

    int count() {
        return rounds;
    }

    /** Rounds of more than one. */
    int ofSeveral() {
        return several;
    }

    List<String> wrong() {
        return wrong;
    }
}
