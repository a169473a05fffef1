package org.indexus.callcenter.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.AgentPhoneChanged;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.effect.OfferMade;
import org.indexus.callcenter.engine.effect.QueueCursorMoved;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionLost;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhoneSeen;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhonesFound;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.QueuePlan;

/** What the floor has told so far, as the tables would hold it: enough for the rules, and for a second life. */
final class Chronicle {

    /** Who refused a call, or did not react. */
    record Pair(CallId call, AgentId agent) {}

    final Map<CallId, CallCard> cards = new HashMap<>();
    final Map<AgentId, AgentFact> agents = new HashMap<>();
    final Map<OfferId, Offer> offers = new HashMap<>();
    final Map<OfferId, Offer> accepted = new HashMap<>();
    final Map<Pair, Instant> cooling = new HashMap<>();
    final Set<Pair> missed = new HashSet<>();
    final Map<CallId, Instant> customerAsked = new HashMap<>();
    final Set<CallId> transferred = new HashSet<>();
    final Set<CallFactType> types = EnumSet.noneOf(CallFactType.class);
    private final Map<CallId, Map<Long, AgentId>> numbers = new HashMap<>();
    final Set<CallId> announced = new HashSet<>();

    /** Whose callers hear music in a conversation because of our own button. */
    final Set<CallId> onHold = new HashSet<>();

    private final Set<CallId> identifiedInRound = new HashSet<>();
    private final Map<QueueId, QueuePlan> plans = new HashMap<>();
    private final Map<QueueId, Instant> planned = new HashMap<>();
    private final Map<QueueId, Long> cursors = new HashMap<>();
    private final List<FloorMemory.Handled> handled = new ArrayList<>();

    final Map<AgentId, PhoneState> phones = new HashMap<>();
    private final Map<AgentId, Instant> backAt = new HashMap<>();
    private final Map<ConnectionId, Map<String, PhoneState>> devices = new HashMap<>();

    static boolean isAtWork(AgentFact fact) {
        DutyStatus duty = fact.status().status();
        return duty != DutyStatus.OFFLINE && duty != DutyStatus.BREAK;
    }

    /** Whether the agent has been at work ever since before that moment: who comes back later is preferred by nobody any more. */
    boolean worksSince(AgentId agent, Instant moment) {
        AgentFact last = agents.get(agent);
        return last != null
                && isAtWork(last)
                && backAt.getOrDefault(agent, Instant.MIN).isBefore(moment);
    }

    /** What Asterisk said of phones. */
    void heard(Event event) {
        if (event instanceof PhonesFound found) {
            devices.put(found.connection(), new HashMap<>(found.phones()));
        } else if (event instanceof PhoneSeen seen) {
            devices.computeIfAbsent(seen.connection(), first -> new HashMap<>()).put(seen.phone(), seen.state());
        } else if (event instanceof ConnectionLost lost) {
            devices.remove(lost.connection());
        }
    }

    /** Whether nothing that Asterisk said of the agent's phone stands in the way of a call on that server. */
    boolean mayRing(AgentProfile agent, ConnectionId connection) {
        return !agent.followPhone()
                || devices.getOrDefault(connection, Map.of())
                        .getOrDefault(agent.endpoint(), PhoneState.UNKNOWN)
                        .mayRing();
    }

    /** The floor opened with this plan, which is none other than the last one of before. */
    void opened(QueuePlan plan) {
        plans.put(plan.id(), plan);
    }

    void planned(QueuePlan plan, Instant at) {
        plans.put(plan.id(), plan);
        planned.put(plan.id(), at);
    }

    /** Whether the queue's callers must hear that they are recorded, by a plan that is older than that moment. */
    boolean isAnnouncing(QueueId queue, Instant moment) {
        QueuePlan plan = plans.get(queue);
        return plan != null && plan.record().announcement() != null && isPlannedSince(queue, moment);
    }

    private boolean isAsking(CallId call) {
        return offers.values().stream().anyMatch(offer -> offer.call().equals(call));
    }

    /** Whether it was found out who calls after the present round had begun, which goes on as it began. */
    boolean wasIdentifiedInRound(CallId call) {
        return identifiedInRound.contains(call);
    }

    /** Whether the queue's plan is the one of that moment still. */
    boolean isPlannedSince(QueueId queue, Instant moment) {
        return planned.getOrDefault(queue, Instant.MIN).isBefore(moment);
    }

    private static boolean isOnHold(CallCard card) {
        return card.service() != null && card.service().onHold();
    }

    private boolean isCaller(ChannelCommand command) {
        CallCard card = cards.get(command.call());
        return card != null && card.channel().equals(command.object());
    }

    void write(Effect effect) {
        if (effect instanceof ChannelCommand.Hold hold && isCaller(hold)) {
            onHold.add(hold.call());
        } else if (effect instanceof ChannelCommand.Unhold unhold && isCaller(unhold)) {
            onHold.remove(unhold.call());
        } else if (effect instanceof CallFact fact && fact.card().isEnded()) {
            onHold.remove(fact.call());
        } else if (effect instanceof CallFact fact && fact.type() == CallFactType.HELD && isOnHold(fact.card())) {
            onHold.add(fact.call()); // the music could not be ended
        }
        if (effect instanceof CallFact fact) {
            write(fact);
        } else if (effect instanceof AgentFact fact) {
            AgentFact before = agents.put(fact.agent().id(), fact);
            if (isAtWork(fact) && (before == null || !isAtWork(before))) {
                backAt.put(fact.agent().id(), fact.at());
            }
        } else if (effect instanceof AgentPhoneChanged changed) {
            phones.put(changed.agent(), changed.phone());
        } else if (effect instanceof OfferMade made) {
            Offer offer = made.offer();
            offers.put(offer.id(), offer);
            numbers.computeIfAbsent(offer.call(), first -> new HashMap<>())
                    .put((long) offer.number(), offer.agent().id());
        } else if (effect instanceof OfferEnded over) {
            end(over);
        } else if (effect instanceof QueueCursorMoved moved) {
            cursors.put(moved.queue(), moved.memberOrder());
        } else if (effect instanceof SetTimer timer && timer.kind() == TimerKind.COOL_DOWN) {
            CallId call = new CallId(timer.owner());
            cooling.put(new Pair(call, numbers.get(call).get(timer.generation())), timer.at());
        }
    }

    private void write(CallFact fact) {
        CallCard card = fact.card();
        cards.put(fact.call(), card);
        types.add(fact.type());
        if (fact.type() == CallFactType.CUSTOMER_IDENTIFIED && isAsking(fact.call())) {
            identifiedInRound.add(fact.call());
        }
        if (card.isEnded()) {
            customerAsked.remove(fact.call());
        } else if (fact.asksForCustomer()) {
            customerAsked.put(fact.call(), fact.at());
        }
        if (fact.type() == CallFactType.TRANSFERRED) {
            transferred.add(fact.call());
        } else if (fact.type() == CallFactType.RECORDING_ANNOUNCED) {
            announced.add(fact.call());
        } else if (fact.type() == CallFactType.QUEUED) {
            forgive(fact.call());
            transferred.remove(fact.call());
        } else if (fact.type() == CallFactType.ENDED
                && card.service() != null
                && card.service().answeredAt() != null) {
            Instant answered = card.service().answeredAt();
            handled.add(new FloorMemory.Handled(
                    card.service().agent().id(),
                    card.queue() == null ? null : card.queue().id(),
                    answered,
                    Duration.between(answered, fact.at()),
                    null));
        }
    }

    private void end(OfferEnded over) {
        offers.remove(over.offer().id());
        if (!isAsking(over.offer().call())) {
            identifiedInRound.remove(over.offer().call());
        }
        if (over.reason() == OfferEnd.ACCEPTED) {
            accepted.put(over.offer().id(), over.offer());
        } else {
            accepted.remove(over.offer().id());
        }
        if (over.reason() == OfferEnd.MISSED) {
            missed.add(new Pair(over.offer().call(), over.offer().agent().id()));
        }
    }

    /** In another queue, and in another life, everybody may be asked again. */
    private void forgive(CallId call) {
        cooling.keySet().removeIf(pair -> pair.call().equals(call));
        missed.removeIf(pair -> pair.call().equals(call));
    }

    /** Whether the agent was asked for this call before, whatever came of it. */
    boolean wasAsked(CallId call, AgentId agent) {
        return numbers.getOrDefault(call, Map.of()).containsValue(agent);
    }

    /** Routing waits a moment for the customer list. */
    boolean isCustomerAwaited(CallId call, Instant now) {
        Instant asked = customerAsked.get(call);
        return asked != null && now.isBefore(asked.plusMillis(150));
    }

    boolean isCooling(CallId call, AgentId agent, Instant now) {
        Instant until = cooling.get(new Pair(call, agent));
        return until != null && now.isBefore(until);
    }

    /** What the tables give back after a restart. */
    FloorMemory memory() {
        List<CallCard> unsettled = cards.values().stream()
                .filter(card -> !card.isEnded() || card.isRecordingOwed() || isWrappedUpNow(card.id()))
                .sorted(java.util.Comparator.comparing(
                                (CallCard card) -> card.origin().arrivedAt())
                        .thenComparing(card -> card.id().value()))
                .toList();
        List<AgentFact> last = agents.values().stream()
                .sorted(java.util.Comparator.comparing(fact -> fact.agent().id().value()))
                .toList();
        List<CallId> over = cards.keySet().stream()
                .filter(call -> cards.get(call).isEnded())
                .toList();
        List<CallCard> sentOn = cards.values().stream()
                .filter(card -> card.ending() != null
                        && card.ending().by() == EndedBy.SYSTEM
                        && card.service() == null
                        && (card.ending().outcome() == Outcome.REDIRECTED
                                || card.ending().outcome() == Outcome.FAILED
                                || card.ending().outcome() == Outcome.ANSWERED))
                .toList();
        return new FloorMemory(unsettled, last, cursors, handled, over, sentOn, List.of());
    }

    private boolean isWrappedUpNow(CallId call) {
        return agents.values().stream()
                .map(AgentFact::status)
                .anyMatch(status -> status.status() == DutyStatus.WRAP_UP && call.equals(status.call()));
    }

    /** The process died. */
    void restart() {
        offers.clear();
        identifiedInRound.clear();
        accepted.clear();
        cooling.clear();
        missed.clear();
        customerAsked.clear();
        phones.clear();
        devices.clear();
    }
}
