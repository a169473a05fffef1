package org.indexus.callcenter.agents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.runtime.PlanSource;

/** Tells the floor, when it opens, which agents there are. */
@ApplicationScoped
public class AgentPlans implements PlanSource {

    @Inject
    private Agents agents;

    @Override
    public List<Event> plans() {
        return agents.working().stream()
                .<Event>map(agent -> new AgentPlanned(agent.toProfile()))
                .toList();
    }

    @Override
    public int order() {
        return 10;
    }
}
