package org.indexus.callcenter.engine.event.floor;

import java.util.List;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan;

/** What administrators change while the floor is open. Each takes effect at the next decision; nobody loses a place. */
public final class PlanEvents {

    private PlanEvents() {}

    /** A queue was created or changed, members included. */
    public record QueuePlanned(QueuePlan plan) implements Event {}

    /** A queue was deleted. Callers who still wait in it go to the fallback. */
    public record QueueRemoved(QueueId queue) implements Event {}

    /** An agent was created or changed. */
    public record AgentPlanned(AgentProfile profile) implements Event {}

    /** An agent was deleted or may no longer work; taken at the end of a call in hand. */
    public record AgentRemoved(AgentId agent) implements Event {}

    /** The whole table of routes. */
    public record RoutesPlanned(List<RoutePlan> routes) implements Event {
        public RoutesPlanned {
            routes = List.copyOf(routes);
        }
    }

    /** All IVR menus. */
    public record MenusPlanned(List<MenuPlan> menus) implements Event {
        public MenusPlanned {
            menus = List.copyOf(menus);
        }
    }

    /** The whole table of schedules. Who waits already keeps the place; whoever comes next meets the new hours. */
    public record SchedulesPlanned(List<SchedulePlan> schedules) implements Event {
        public SchedulesPlanned {
            schedules = List.copyOf(schedules);
        }
    }
}
