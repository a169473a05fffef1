package org.indexus.callcenter.engine;

import java.time.Duration;
import java.util.List;
import org.indexus.callcenter.engine.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.PlanEvents.AgentRemoved;
import org.indexus.callcenter.engine.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.PlanEvents.QueueRemoved;
import org.indexus.callcenter.engine.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.agent.AgentCard;
import org.indexus.callcenter.engine.agent.AgentDisconnected;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.agent.Offline;
import org.indexus.callcenter.engine.agent.StatusRequested;
import org.indexus.callcenter.engine.call.QueueChanged;
import org.indexus.callcenter.engine.call.QueueGone;
import org.indexus.callcenter.engine.routing.RouteTable;

/** Takes what administrators change. Everybody keeps place and state; the next decision follows the new plan. */
final class Plans {

    private static final String ADMINISTRATOR = "administrator";

    private final Floor floor;

    Plans(Floor floor) {
        this.floor = floor;
    }

    /** Whether the event was a plan. */
    boolean takes(Event event, Draft draft) {
        if (event instanceof QueuePlanned planned) {
            plan(planned.plan(), draft);
        } else if (event instanceof QueueRemoved removed) {
            remove(removed.queue(), draft);
        } else if (event instanceof AgentPlanned planned) {
            plan(planned.profile(), draft);
        } else if (event instanceof AgentRemoved removed) {
            remove(removed.agent(), draft);
        } else if (event instanceof RoutesPlanned planned) {
            floor.routes = new RouteTable(planned.routes());
        } else {
            return false;
        }
        return true;
    }

    private void plan(QueuePlan plan, Draft draft) {
        QueuePlan before = floor.queues.put(plan.id(), plan);
        if (before != null) {
            floor.queuesByCode.remove(before.code());
        }
        floor.queuesByCode.put(plan.code(), plan);
        floor.rosters.queueChanged(before, plan);
        floor.staffChanged.add(plan.id());
        floor.lines.of(plan.id()).forEach(call -> draft.deliver(new QueueChanged(call)));
    }

    private void remove(QueueId queue, Draft draft) {
        List<CallId> waiting = floor.lines.of(queue);
        waiting.forEach(call -> draft.deliver(new QueueGone(call)));
        QueuePlan gone = floor.queues.remove(queue);
        if (gone != null) {
            floor.rosters.queueChanged(gone, null);
            floor.queuesByCode.remove(gone.code());
            floor.forecasts.forget(queue);
        }
    }

    private void plan(AgentProfile profile, Draft draft) {
        AgentProfile before = floor.profiles.get(profile.id());
        floor.hire(profile);
        AgentState state = floor.agents.get(profile.id());
        draft.put(
                state == null
                        ? new Offline(AgentCard.of(profile.ref()), draft.now(), null)
                        : state.with(state.card().renamed(profile.ref())));
        boolean needsBrowserNow = before != null && before.deskPhoneOnly() && !profile.deskPhoneOnly();
        if (needsBrowserNow && state != null && !state.card().connected()) {
            draft.deliver(new AgentDisconnected(profile.id(), Duration.ZERO));
        }
    }

    private void remove(AgentId agent, Draft draft) {
        floor.dismiss(agent);
        floor.staffChanged.addAll(floor.rosters.queuesOf(agent));
        draft.deliver(new StatusRequested(agent, DutyStatus.OFFLINE, "REMOVED", new Actor(agent, ADMINISTRATOR, true)));
    }
}
