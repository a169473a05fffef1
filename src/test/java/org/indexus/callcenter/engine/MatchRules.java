package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.Rules.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.PersonalLine;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutingStep;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;

/**
 * Nobody waits beside an agent who may serve; whoever is offered a call may serve it, is free, and is offered the first
 * caller of all whom the agent may serve. Who may serve is worked out here from the plans and the clock alone.
 */
final class MatchRules {

    private final FloorView view;
    private final Chronicle told;
    private final List<ConnectionId> up;
    private final boolean onTime;

    /** @param onTime whether no timer is late; while one is, the floor may not know yet what the clock says */
    MatchRules(FloorView view, Chronicle told, List<ConnectionId> up, boolean onTime) {
        this.view = view;
        this.told = told;
        this.up = up;
        this.onTime = onTime;
    }

    /** Held against what was told before this effect: an offer goes to somebody who was free. */
    void check(Effect effect) {
        if (!(effect instanceof CallFact fact) || fact.type() != CallFactType.OFFERED) {
            return;
        }
        AgentId agent = fact.agent().id();
        AgentFact last = told.agents.get(agent);
        hold(last != null && last.status().status() == DutyStatus.AVAILABLE, () -> "was free: " + last + " / " + fact);
        hold(told.phones.getOrDefault(agent, PhoneState.UNKNOWN).mayRing(), () -> "the phone may ring: " + fact);
        AgentView seen = view.agents().get(agent);
        if (fact.card().phase() == CallPhase.CONSULTING) {
            return; // a colleague has chosen, not the queue
        }
        hold(!told.isCooling(fact.call(), agent, view.at()), () -> "had declined: " + fact);
        QueuePlan plan = planOf(fact.card());
        hold(plan != null && seen != null, () -> "planned: " + fact);
        hold(
                told.mayRing(seen.profile(), fact.card().connection()),
                () -> "the phone may ring on the caller's server: " + fact);
        boolean preferred = fact.card().customer() != null
                && agent.equals(fact.card().customer().lastAgent());
        hold(
                preferred || !onTime || mayServeInRound(fact.card(), plan, seen.profile()),
                () -> "may serve: " + fact + " / " + seen);
        boolean joins = joinsOthers(fact);
        hold(!onTime || joins || !waitsForCustomer(fact.card()), () -> "the customer list was asked just now: " + fact);
        hold(
                preferred || !onTime || joins || !isWanted(fact.card(), plan, view.at()),
                () -> "another one is preferred: " + fact);
        boolean alone =
                told.offers.values().stream().noneMatch(other -> other.call().equals(fact.call()));
        hold(alone || plan.strategy() == RoutingMode.RING_ALL, () -> "one at a time: " + fact);
    }

    /** A round of Ring All that asked others before the customer or the plan was known goes on as it began. */
    private boolean joinsOthers(CallFact fact) {
        AgentId last =
                fact.card().customer() == null ? null : fact.card().customer().lastAgent();
        return told.offers.values().stream()
                .anyMatch(offer -> offer.call().equals(fact.call())
                        && !offer.isFor(fact.agent().id())
                        && (last == null || !offer.isFor(last)));
    }

    void nobodyWaitsBesideAFreeAgent() {
        if (!onTime) {
            return;
        }
        for (AgentView agent : view.agents().values()) {
            if (!isFree(agent)) {
                continue;
            }
            for (CallView call : view.calls().values()) {
                hold(!couldHave(call.card(), agent), () -> call.card() + " waits beside " + agent);
                hold(!couldJoin(call, agent), () -> agent + " does not join the round of " + call);
            }
        }
    }

    /** Whoever was offered a call in this turn could not serve somebody before that caller, who still waits. */
    void nobodyWasPassedOver(List<Effect> effects) {
        if (!onTime) {
            return;
        }
        Map<AgentId, CallId> offered = new HashMap<>();
        for (Effect effect : effects) {
            if (effect instanceof CallFact fact && fact.type() == CallFactType.OFFERED) {
                offered.put(fact.agent().id(), fact.call());
            }
        }
        offered.forEach((agent, call) -> {
            CallView served = view.calls().get(call);
            AgentView who = view.agents().get(agent);
            if (served == null || who == null || served.offers().isEmpty()) {
                return;
            }
            for (CallView other : view.calls().values()) {
                hold(
                        !couldHave(other.card(), who) || !isBefore(other.card(), served.card()),
                        () -> other.card() + " was passed over for " + served.card() + " by " + who);
            }
        });
    }

    private boolean isBefore(CallCard one, CallCard other) {
        int keys = StateRules.key(one, planOf(one)).compareTo(StateRules.key(other, planOf(other)));
        return keys == 0 ? one.place().arrival() < other.place().arrival() : keys < 0;
    }

    private static boolean isFree(AgentView agent) {
        return agent.status().status() == DutyStatus.AVAILABLE
                && (agent.connected() || agent.profile().deskPhoneOnly())
                && agent.profile().hasPhone()
                && agent.phone().mayRing();
    }

    private boolean couldHave(CallCard card, AgentView agent) {
        return card.phase() == CallPhase.WAITING && !waitsForCustomer(card) && couldServe(card, agent);
    }

    private boolean waitsForCustomer(CallCard card) {
        QueuePlan plan = planOf(card);
        return plan != null && plan.routing().asksForCustomer() && told.isCustomerAwaited(card.id(), view.at());
    }

    private boolean couldServe(CallCard card, AgentView agent) {
        QueuePlan plan = planOf(card);
        AgentId id = agent.profile().id();
        return plan != null
                && up.contains(card.connection())
                && told.mayRing(agent.profile(), card.connection())
                && !told.isCooling(card.id(), id, view.at())
                && mayServe(card, plan, agent.profile(), view.at())
                && !isKeptForAnother(card, plan, id, view.at());
    }

    /**
     * Ring All: whoever is free, of the priority that is being asked, and did not let this call pass. A round keeps the plan
     * with which it began, and widens with the caller's steps.
     */
    private boolean couldJoin(CallView call, AgentView agent) {
        QueuePlan plan = planOf(call.card());
        if (call.card().phase() != CallPhase.OFFERED
                || call.offers().isEmpty()
                || plan == null
                || plan.strategy() != RoutingMode.RING_ALL) {
            return false;
        }
        Instant began = call.offers().stream()
                .map(Offer::madeAt)
                .min(Instant::compareTo)
                .orElseThrow();
        AgentId id = agent.profile().id();
        int asked = call.offers().stream()
                .mapToInt(offer -> priority(plan, offer.agent().id()))
                .min()
                .orElseThrow();
        return told.isPlannedSince(plan.id(), began)
                && !told.wasIdentifiedInRound(call.card().id())
                && !isKeptForAnother(call.card(), plan, id, began)
                && couldServe(call.card(), agent)
                && priority(plan, id) == asked
                && !told.missed.contains(new Chronicle.Pair(call.card().id(), id));
    }

    private static int priority(QueuePlan plan, AgentId agent) {
        return plan.members().stream()
                .filter(each -> each.active() && each.agent().equals(agent))
                .mapToInt(QueuePlan.Member::priority)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private @Nullable QueuePlan planOf(CallCard card) {
        if (card.place() == null) {
            return null;
        }
        QueueId id = card.place().queue().id();
        FloorView.QueueView queue = view.queues().get(id);
        return queue == null ? personalLine(id) : queue.plan();
    }

    /** The view does not show agents' own lines. */
    private @Nullable QueuePlan personalLine(QueueId id) {
        return view.agents().values().stream()
                .map(AgentView::profile)
                .filter(profile -> PersonalLine.of(profile.id()).equals(id))
                .map(PersonalLine::plan)
                .findFirst()
                .orElse(null);
    }

    /** Whoever joins a round of Ring All meets the step that the caller has come to, or the one in which it began. */
    private boolean mayServeInRound(CallCard card, QueuePlan plan, AgentProfile agent) {
        Instant began = told.offers.values().stream()
                .filter(offer -> offer.call().equals(card.id()))
                .map(Offer::madeAt)
                .min(Instant::compareTo)
                .orElse(view.at());
        boolean sinceThen = began.isBefore(view.at());
        return mayServe(card, plan, agent, view.at())
                || mayServe(card, plan, agent, began)
                || (sinceThen && !told.isPlannedSince(plan.id(), began));
    }

    private static boolean mayServe(CallCard card, QueuePlan plan, AgentProfile agent, Instant at) {
        List<RoutingStep> steps = plan.routing().steps();
        return plan.members().stream()
                .filter(each -> each.active() && each.agent().equals(agent.id()))
                .anyMatch(each -> meets(step(card, plan, at), steps, each.requirement(), card, agent));
    }

    private static boolean meets(
            int step, List<RoutingStep> steps, Requirement own, CallCard card, AgentProfile agent) {
        boolean anybody = !steps.isEmpty() && step == steps.size();
        return anybody
                || (own.isMetBy(agent.skills())
                        && card.journey().gifts().requirement().isMetBy(agent.skills())
                        && (steps.isEmpty() || steps.get(step).requirement().isMetBy(agent.skills())));
    }

    private static int step(CallCard card, QueuePlan plan, Instant at) {
        Duration left = Duration.between(card.enteredAt(), at);
        List<RoutingStep> steps = plan.routing().steps();
        for (int step = 0; step < steps.size(); step++) {
            Duration time = steps.get(step).time();
            if (time == null || left.compareTo(time) < 0) {
                return step;
            }
            left = left.minus(time);
        }
        return steps.size();
    }

    /** Whether only the agent who served this customer last may be asked: one who is at work and did not let this call pass. */
    private boolean isWanted(CallCard card, QueuePlan plan, Instant at) {
        Duration first = plan.routing().preferredAgent();
        AgentId last = card.customer() == null ? null : card.customer().lastAgent();
        if (first == null
                || last == null
                || Duration.between(card.enteredAt(), at).compareTo(first) >= 0) {
            return false;
        }
        return told.worksSince(last, card.enteredAt())
                && priority(plan, last) < Integer.MAX_VALUE
                && !told.wasAsked(card.id(), last);
    }

    /** While the first seconds are for the agent who served this customer last, the floor may leave all others out. */
    private static boolean isKeptForAnother(CallCard card, QueuePlan plan, AgentId agent, Instant at) {
        Duration first = plan.routing().preferredAgent();
        AgentId last = card.customer() == null ? null : card.customer().lastAgent();
        return first != null
                && last != null
                && !last.equals(agent)
                && Duration.between(card.enteredAt(), at).compareTo(first) < 0;
    }
}
