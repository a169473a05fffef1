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
    boolean takes(Event event, TurnBuilder turn) {
        if (event instanceof QueuePlanned planned) {
            plan(planned.plan(), turn);
        } else if (event instanceof QueueRemoved removed) {
            remove(removed.queue(), turn);
        } else if (event instanceof AgentPlanned planned) {
            plan(planned.profile(), turn);
        } else if (event instanceof AgentRemoved removed) {
            remove(removed.agent(), turn);
        } else if (event instanceof RoutesPlanned planned) {
            turn.change(() -> floor.routes = new RouteTable(planned.routes()));
        } else if (event instanceof MenusPlanned planned) {
            turn.change(() -> plan(planned.menus()));
        } else if (event instanceof SchedulesPlanned planned) {
            turn.change(() -> floor.schedules =
                    planned.schedules().stream().collect(Collectors.toMap(SchedulePlan::id, plan -> plan)));
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

    private void plan(QueuePlan plan, TurnBuilder turn) {
        turn.change(() -> {
            QueuePlan before = floor.queues.get(plan.id());
            floor.rosters.queueChanged(before, plan);
            floor.queues.put(plan.id(), plan);
            if (before != null) {
                floor.queuesByCode.remove(before.code());
            }
            floor.queuesByCode.put(plan.code(), plan);
            floor.staffChanged.add(plan.id());
        });
        callersOf(plan.id()).forEach(call -> turn.deliver(new QueueChanged(call)));
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

    private void remove(QueueId queue, TurnBuilder turn) {
        QueuePlan gone = floor.queues.get(queue);
        if (gone != null) {
            List<CallId> callers = callersOf(queue);
            turn.change(() -> {
                floor.rosters.queueChanged(gone, null);
                floor.queues.remove(queue);
                floor.queuesByCode.remove(gone.code());
                floor.forecasts.forget(queue);
            });
            callers.forEach(call -> turn.deliver(new QueueGone(call, gone)));
        }
    }

    private void plan(AgentProfile profile, TurnBuilder turn) {
        AgentProfile before = floor.profiles.get(profile.id());
        turn.change(() -> {
            floor.hire(profile);
            openLine(profile);
        });
        AgentState state = floor.agents.get(profile.id());
        turn.ofAgent(profile.id(), draft -> {
            draft.put(
                    state == null
                            ? new Offline(AgentCard.of(profile.ref()), draft.now(), null)
                            : state.with(card(state, before, profile)));
            boolean needsBrowserNow = before != null && before.deskPhoneOnly() && !profile.deskPhoneOnly();
            if (needsBrowserNow && state != null && !state.card().connected()) {
                draft.deliver(new AgentDisconnected(profile.id(), Duration.ZERO));
            }
        });
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

    private void closeLine(AgentId agent, TurnBuilder turn) {
        QueueId line = PersonalLine.of(agent);
        QueuePlan gone = floor.queues.get(line);
        List<CallId> callers = callersOf(line);
        turn.change(() -> {
            floor.rosters.queueChanged(gone, null);
            floor.queues.remove(line);
            floor.personalLines.remove(line);
        });
        if (gone != null) {
            callers.forEach(call -> turn.deliver(new QueueGone(call, gone)));
        }
    }

    private void remove(AgentId agent, TurnBuilder turn) {
        AgentState before = floor.agents.get(agent);
        turn.change(() -> {
            floor.dismiss(agent);
            floor.staffChanged.addAll(floor.rosters.queuesOf(agent));
        });
        closeLine(agent, turn);
        turn.deliver(new StatusRequested(agent, DutyStatus.OFFLINE, "REMOVED", new Actor(agent, ADMINISTRATOR, true)));
        if (before instanceof Offered asked) {
            turn.deliver(new AgentWithdrawn(asked.offer().call(), agent));
        }
    }
}
