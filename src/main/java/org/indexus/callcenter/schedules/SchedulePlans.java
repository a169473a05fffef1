package org.indexus.callcenter.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.runtime.PlanSource;

/** Tells the floor, when it opens, which schedules there are: before the queues that keep them. */
@ApplicationScoped
public class SchedulePlans implements PlanSource {

    @Inject
    private Schedules schedules;

    @Override
    public List<Event> plans() {
        return List.of(schedules.plan());
    }

    @Override
    public int order() {
        return 15;
    }
}
