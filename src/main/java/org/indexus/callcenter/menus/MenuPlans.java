package org.indexus.callcenter.menus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.runtime.PlanSource;

/** Tells the floor, when it opens, which menus there are. */
@ApplicationScoped
public class MenuPlans implements PlanSource {

    @Inject
    private Menus menus;

    @Override
    public List<Event> plans() {
        return List.of(menus.plan());
    }

    @Override
    public int order() {
        return 25;
    }
}
