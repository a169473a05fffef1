package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.Rules.hold;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.FloorView.QueueView;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Visit;
import org.indexus.callcenter.engine.plan.PersonalLine;
import org.indexus.callcenter.engine.plan.QueuePlan;

/**
 * Between two turns: calls and agents agree on who has whom, at most one each; lines hold exactly those who wait, in order;
 * and what is seen is what the facts told, so that a restart from the facts loses nothing.
 */
final class StateRules {

    private final FloorView view;
    private final Chronicle told;
    private final List<ConnectionId> up;
    private final Map<AgentId, CallId> hands = new HashMap<>();

    StateRules(FloorView view, Chronicle told, List<ConnectionId> up) {
        this.view = view;
        this.told = told;
        this.up = up;
    }

    void check() {
        view.calls().values().forEach(this::call);
        view.agents().values().forEach(this::agent);
        view.queues().values().forEach(this::line);
        linesHoldThoseWhoWait();
    }

    private void call(CallView call) {
        CallCard card = call.card();
        CallPhase phase = card.phase();
        hold(card.equals(told.cards.get(card.id())), () -> "the facts tell all of " + card);
        hold(call.offers().isEmpty() == !isAsking(card), () -> "offers while somebody is asked alone: " + call);
        hold(card.isEnded() == (phase == CallPhase.ENDED), () -> "an ending in ENDED alone: " + card);
        served(card, phase);
        boolean onHold =
                !card.isEnded() && card.service() != null && card.service().onHold();
        hold(onHold == told.onHold.contains(card.id()), () -> "on hold by our button or not: " + card);
        long open = card.visits().stream().filter(Visit::isOpen).count();
        hold(open == (isInLine(card) ? 1 : 0), () -> "one visit is open while in line: " + card);
        call.offers().forEach(offer -> offered(card, offer));
        if (isTalking(phase) && card.service().handedOver()) {
            return;
        }
        third(card);
        if (isTalking(phase) || phase == CallPhase.CONNECTING) {
            take(card.service().agent().id(), card.id());
        }
    }

    private static boolean isAsking(CallCard card) {
        Guest guest = card.service() == null ? null : card.service().guest();
        boolean colleague = card.phase() == CallPhase.CONSULTING && guest != null && guest.stand() == Guest.Stand.ASKED;
        return card.phase() == CallPhase.OFFERED || colleague;
    }

    /** A third party is there in consultations and conferences alone; a colleague who has accepted has the call in hand. */
    private void third(CallCard card) {
        Guest guest = card.service() == null ? null : card.service().guest();
        boolean needed = card.phase() == CallPhase.CONSULTING || card.phase() == CallPhase.CONFERENCE;
        hold(needed == (guest != null), () -> "somebody third: " + card);
        boolean accepted = guest != null
                && guest.agent() != null
                && guest.stand() != Guest.Stand.ASKED
                && guest.stand() != Guest.Stand.LOST;
        if (accepted) {
            take(guest.agent().id(), card.id());
        }
    }

    private static void served(CallCard card, CallPhase phase) {
        Service service = card.service();
        boolean needed = phase == CallPhase.CONNECTING || isTalking(phase);
        hold(!needed || service != null, () -> "somebody serves " + card);
        hold(needed || phase == CallPhase.ENDED || service == null, () -> "nobody serves " + card);
        if (service != null && isTalking(phase)) {
            hold(service.answeredAt() != null && service.bridge() != null, () -> "answered and bridged: " + card);
        }
        if (service != null && phase == CallPhase.CONNECTING) {
            hold(service.answeredAt() == null, () -> "not answered yet: " + card);
        }
    }

    private void offered(CallCard card, Offer offer) {
        take(offer.agent().id(), card.id());
        hold(offer.call().equals(card.id()), () -> "its own offer: " + offer);
        hold(offer.equals(told.offers.get(offer.id())), () -> "an open offer was told: " + offer);
        AgentView agent = view.agents().get(offer.agent().id());
        if (agent != null) {
            hold(offer.equals(agent.offer()), () -> "the agent knows of the offer: " + offer + " / " + agent);
        }
    }

    private void take(AgentId agent, CallId call) {
        CallId other = hands.put(agent, call);
        hold(other == null, () -> agent + " has two: " + other + " and " + call);
    }

    private void agent(AgentView agent) {
        AgentStatus status = agent.status();
        AgentId id = agent.profile().id();
        AgentFact last = told.agents.get(id);
        hold(
                last == null
                        ? status.status() == DutyStatus.OFFLINE
                        : last.status().equals(status),
                () -> "the facts tell " + status + " of " + id + ": " + last);
        boolean engaged = status.status() == DutyStatus.OFFERED || status.status() == DutyStatus.BUSY;
        hold(engaged ? status.call() != null : agent.offer() == null, () -> "engaged by something: " + agent);
        CallId inHand = hands.get(id);
        hold(engaged ? status.call().equals(inHand) : inHand == null, () -> id + " is " + status + ", has " + inHand);
        if (inHand != null) {
            boolean offered = view.calls().get(inHand).offers().stream().anyMatch(offer -> offer.isFor(id));
            hold(offered == (status.status() == DutyStatus.OFFERED), () -> id + " is " + status + ", has " + inHand);
        }
        if (status.status() == DutyStatus.WRAP_UP) {
            hold(
                    status.until() != null && view.calls().containsKey(status.call()),
                    () -> "works after a call: " + agent);
        }
    }

    private void line(QueueView queue) {
        Comparator<CallCard> order = Comparator.comparing((CallCard card) -> key(card, queue.plan()))
                .thenComparingLong(card -> card.place().arrival());
        List<CallCard> waiting = queue.waiting().stream()
                .map(call -> view.calls().get(call).card())
                .filter(card -> card.phase() == CallPhase.WAITING)
                .toList();
        hold(waiting.equals(waiting.stream().sorted(order).toList()), () -> "in order: " + waiting);
    }

    static java.time.Instant key(CallCard card, QueuePlan plan) {
        return card.place()
                .waitingSince()
                .minusSeconds((plan.weight() + card.place().priority()) * 60L);
    }

    private void linesHoldThoseWhoWait() {
        Set<CallId> inLine = new HashSet<>();
        for (QueueView queue : view.queues().values()) {
            for (CallId call : queue.waiting()) {
                hold(inLine.add(call), () -> call + " stands twice");
                hold(
                        view.calls()
                                .get(call)
                                .card()
                                .place()
                                .queue()
                                .id()
                                .equals(queue.plan().id()),
                        () -> call + " stands in its own line");
            }
        }
        for (CallView call : view.calls().values()) {
            CallCard card = call.card();
            boolean shown = card.place() != null
                    && view.queues().containsKey(card.place().queue().id());
            boolean planned = shown || isInSomebodysOwnLine(card);
            hold((shown && isInLine(card)) == inLine.contains(card.id()), () -> "in line or not: " + card);
            hold(planned || !isWaiting(card) || !up.contains(card.connection()), () -> "waits for nothing: " + card);
        }
    }

    private boolean isInSomebodysOwnLine(CallCard card) {
        return card.place() != null
                && view.agents().keySet().stream()
                        .map(PersonalLine::of)
                        .anyMatch(card.place().queue().id()::equals);
    }

    private static boolean isWaiting(CallCard card) {
        return card.phase() == CallPhase.WAITING || card.phase() == CallPhase.OFFERED;
    }

    static boolean isInLine(CallCard card) {
        CallPhase phase = card.phase();
        return !card.stage().isCalling() && isInLine(phase);
    }

    private static boolean isInLine(CallPhase phase) {
        return phase == CallPhase.WAITING || phase == CallPhase.OFFERED || phase == CallPhase.CONNECTING;
    }

    private static boolean isTalking(CallPhase phase) {
        return phase == CallPhase.TALKING
                || phase == CallPhase.HELD
                || phase == CallPhase.CONSULTING
                || phase == CallPhase.CONFERENCE;
    }
}
