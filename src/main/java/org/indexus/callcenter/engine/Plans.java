package org.indexus.callcenter.engine;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.agent.AgentCard;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.agent.Offered;
import org.indexus.callcenter.engine.agent.Offline;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.did.RouteTable;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentDisconnected;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.call.AgentWithdrawn;
import org.indexus.callcenter.engine.event.call.QueueChanged;
import org.indexus.callcenter.engine.event.call.QueueGone;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentRemoved;
import org.indexus.callcenter.engine.event.floor.PlanEvents.MenusPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueueRemoved;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.SchedulesPlanned;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.PersonalLine;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.jspecify.annotations.Nullable;

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
        } else if (event instanceof MenusPlanned planned) {
            plan(planned.menus());
        } else if (event instanceof SchedulesPlanned planned) {
            floor.schedules = planned.schedules().stream().collect(Collectors.toMap(SchedulePlan::id, plan -> plan));
        } else {
            return false;
        }
        return true;
    }

    /** Callers who are in a menu go on with what it says now. */
    private void plan(List<MenuPlan> menus) {
        floor.menus.clear();
        floor.menusByCode.clear();
        for (MenuPlan menu : menus) {
            floor.menus.put(menu.id(), menu);
            floor.menusByCode.put(menu.code(), menu);
        }
    }

    private void plan(QueuePlan plan, Draft draft) {
        QueuePlan before = floor.queues.put(plan.id(), plan);
        if (before != null) {
            floor.queuesByCode.remove(before.code());
        }
        floor.queuesByCode.put(plan.code(), plan);
        floor.rosters.queueChanged(before, plan);
        floor.staffChanged.add(plan.id());
        callersOf(plan.id()).forEach(call -> draft.deliver(new QueueChanged(call)));
    }

    /** Who stands in the line, in its order, then who hears something before joining it. */
    private List<CallId> callersOf(QueueId queue) {
        Stream<CallId> early = floor.calls.values().stream()
                .map(CallState::card)
                .filter(card -> card.phase() == CallPhase.IN_MENU
                        && card.place() != null
                        && card.place().queue().id().equals(queue))
                .map(CallCard::id);
        return Stream.concat(floor.lines.of(queue).stream(), early).toList();
    }

    private void remove(QueueId queue, Draft draft) {
        List<CallId> callers = callersOf(queue);
        QueuePlan gone = floor.queues.remove(queue);
        if (gone != null) {
            floor.rosters.queueChanged(gone, null);
            floor.queuesByCode.remove(gone.code());
            floor.forecasts.forget(queue);
            callers.forEach(call -> draft.deliver(new QueueGone(call, gone)));
        }
    }

    private void plan(AgentProfile profile, Draft draft) {
        AgentProfile before = floor.profiles.get(profile.id());
        floor.hire(profile);
        openLine(profile);
        AgentState state = floor.agents.get(profile.id());
        draft.put(
                state == null
                        ? new Offline(AgentCard.of(profile.ref()), draft.now(), null)
                        : state.with(card(state, before, profile)));
        boolean needsBrowserNow = before != null && before.deskPhoneOnly() && !profile.deskPhoneOnly();
        if (needsBrowserNow && state != null && !state.card().connected()) {
            draft.deliver(new AgentDisconnected(profile.id(), Duration.ZERO));
        }
    }

    /** Another phone is not to be blamed for what the one before did. */
    private static AgentCard card(AgentState state, @Nullable AgentProfile before, AgentProfile profile) {
        AgentCard card = state.card().renamed(profile.ref());
        boolean same = before == null || before.endpoint().equals(profile.endpoint());
        return same ? card : card.phoneRested();
    }

    /** The agent's own line; it has no code that the dialplan could name. */
    private void openLine(AgentProfile profile) {
        QueuePlan line = PersonalLine.plan(profile);
        QueuePlan before = floor.queues.put(line.id(), line);
        floor.personalLines.add(line.id());
        if (before == null) {
            floor.rosters.queueChanged(null, line);
        }
    }

    private void closeLine(AgentId agent, Draft draft) {
        QueueId line = PersonalLine.of(agent);
        List<CallId> callers = callersOf(line);
        QueuePlan gone = floor.queues.remove(line);
        floor.rosters.queueChanged(gone, null);
        floor.personalLines.remove(line);
        if (gone != null) {
            callers.forEach(call -> draft.deliver(new QueueGone(call, gone)));
        }
    }

    private void remove(AgentId agent, Draft draft) {
        floor.dismiss(agent);
        floor.staffChanged.addAll(floor.rosters.queuesOf(agent));
        closeLine(agent, draft);
        draft.deliver(new StatusRequested(agent, DutyStatus.OFFLINE, "REMOVED", new Actor(agent, ADMINISTRATOR, true)));
        if (floor.agents.get(agent) instanceof Offered asked) {
            draft.deliver(new AgentWithdrawn(asked.offer().call(), agent));
        }
    }
}
