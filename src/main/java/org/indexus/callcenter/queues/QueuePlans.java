package org.indexus.callcenter.queues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.runtime.PlanSource;

/** Tells the floor, when it opens, which queues there are. */
@ApplicationScoped
public class QueuePlans implements PlanSource {

    @Inject
    private Queues queues;

    @Override
    public List<Event> plans() {
        return queues.all().stream()
                .<Event>map(queue -> new QueuePlanned(queue.toPlan(queues.members(queue))))
                .toList();
    }

    @Override
    public int order() {
        return 20;
    }
}
