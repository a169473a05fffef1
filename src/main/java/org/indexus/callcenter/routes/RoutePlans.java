package org.indexus.callcenter.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.runtime.PlanSource;

/** Tells the floor, when it opens, which routes there are. */
@ApplicationScoped
public class RoutePlans implements PlanSource {

    @Inject
    private DidRoutes routes;

    @Override
    public List<Event> plans() {
        return List.of(routes.plan());
    }

    @Override
    public int order() {
        return 30;
    }
}
