package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.DutyStatus;

/** Occupancy by the engine's own word: the agents' time offered, busy or in wrap-up over all of their time. */
final class AgentFigures implements Consumer<Fact> {

    final Ratio occupancy = new Ratio();

    private final Window window;
    private final int agents;
    private final Set<AgentId> working = new HashSet<>();
    private Instant since;

    AgentFigures(Window window, int agents) {
        this.window = window;
        this.agents = agents;
        this.since = window.start();
    }

    @Override
    public void accept(Fact fact) {
        if (fact instanceof AgentFact told) {
            upTo(told.at());
            AgentId agent = told.agent().id();
            if (works(told.status().status())) {
                working.add(agent);
            } else {
                working.remove(agent);
            }
        }
    }

    /** Nothing changed until this moment. */
    void upTo(Instant moment) {
        while (since.isBefore(moment) && window.batchOf(since) != Window.NONE) {
            int batch = window.batchOf(since);
            Instant end = window.startOf(batch + 1);
            Instant until = end.isBefore(moment) ? end : moment;
            double time = Scenario.seconds(Duration.between(since, until));
            occupancy.add(batch, working.size() * time, agents * time);
            since = until;
        }
    }

    private static boolean works(DutyStatus status) {
        return status == DutyStatus.OFFERED || status == DutyStatus.BUSY || status == DutyStatus.WRAP_UP;
    }
}
