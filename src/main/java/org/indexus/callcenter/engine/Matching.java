package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.state.Offered;
import org.indexus.callcenter.engine.call.state.Waiting;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.line.Ticket;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.routing.RoutingStrategy;

/**
 * Finds who is offered which caller: callers in their order over all queues; for each, the members with the lowest priority
 * who are free, among them the one whom the queue's strategy chooses. Members who missed this call are asked again only when
 * nobody else is left; members who declined it are left out for a while. Looks only at classes of callers for which something
 * changed, and in each only as far as somebody is free: the cost grows with the words of the bit sets and the logarithm of
 * the callers, not with their product.
 */
final class Matching {

    private final Floor floor;
    private final TurnBuilder turn;
    private final Instant now;

    Matching(Floor floor, TurnBuilder turn) {
        this.floor = floor;
        this.turn = turn;
        now = turn.now();
    }

    /** Where the search in one class stands. */
    private record Head(CallClass callers, Ticket ticket) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            return ticket.compareTo(other.ticket);
        }
    }

    /** Finds pairs until no more fit; each is carried out at once by {@code offer}, before the next is looked for. */
    void run(BiConsumer<Ticket, Choice> offer) {
        PriorityQueue<Head> heads = new PriorityQueue<>();
        for (CallClass callers : floor.seekers.takeAwake()) {
            add(heads, callers, floor.seekers.first(callers));
        }
        while (!heads.isEmpty() && !floor.seating.offerable.isEmpty()) {
            Head head = heads.poll();
            BitSet free = freeFor(head.callers);
            if (!free.isEmpty()) {
                turn.lookAt(head.ticket.call(), () -> match(head, free, offer));
                add(heads, head.callers, floor.seekers.after(head.callers, head.ticket));
            }
        }
    }

    private void match(Head head, BitSet free, BiConsumer<Ticket, Choice> offer) {
        Choice choice = choose(head, free);
        if (!choice.isEmpty()) {
            offer.accept(head.ticket, choice);
        }
    }

    private static void add(
            PriorityQueue<Head> heads, CallClass callers, @org.jspecify.annotations.Nullable Ticket next) {
        if (next != null) {
            heads.add(new Head(callers, next));
        }
    }

    private BitSet freeFor(CallClass callers) {
        Roster roster = floor.rosters.of(callers.queue());
        if (roster == null) {
            return new BitSet();
        }
        BitSet free = (BitSet) roster.askedFor(callers, floor.seating).clone();
        free.and(floor.seating.offerable);
        return free;
    }

    private Choice choose(Head head, BitSet free) {
        Roster roster = floor.rosters.of(head.callers.queue());
        if (roster == null || !(floor.calls.get(head.ticket.call()) instanceof Waiting caller)) {
            return Choice.NOBODY;
        }
        caller.coolingAgents(now).forEach(agent -> leaveOut(free, agent));
        leaveOutUnreachable(free, caller.card().connection());
        BitSet fresh = (BitSet) free.clone();
        caller.missedBy().forEach(agent -> leaveOut(fresh, agent));
        return choose(roster, fresh.isEmpty() ? free : fresh, head.callers);
    }

    /** Whoever can be offered a call at all may still have no phone on the caller's own server. */
    private void leaveOutUnreachable(BitSet agents, ConnectionId connection) {
        for (int seat = agents.nextSetBit(0); seat >= 0; seat = agents.nextSetBit(seat + 1)) {
            if (!floor.phones.mayRing(floor.seating.profile(seat).id(), connection)) {
                agents.clear(seat);
            }
        }
    }

    private void leaveOut(BitSet agents, AgentId agent) {
        int seat = floor.seating.of(agent);
        if (seat >= 0) {
            agents.clear(seat);
        }
    }

    private Choice choose(Roster roster, BitSet free, CallClass callers) {
        for (BitSet tier : roster.tiers()) {
            if (tier.intersects(free)) {
                free.and(tier);
                return choose(roster, free, callers, new MemberSeats(floor, roster, callers, now));
            }
        }
        return Choice.NOBODY;
    }

    private Choice choose(Roster roster, BitSet free, CallClass callers, MemberSeats seats) {
        RoutingStrategy strategy = roster.plan.strategy().strategy();
        int seat = strategy.choose(free, seats);
        List<AgentProfile> chosen = new ArrayList<>();
        chosen.add(floor.seating.profile(seat));
        if (strategy.ringsEverybody()) {
            free.clear(seat);
            free.stream().forEach(other -> chosen.add(floor.seating.profile(other)));
            free.set(seat);
        }
        return new Choice(chosen, seats.order(seat), why(roster, callers, seat, free.cardinality(), seats));
    }

    private static String why(Roster roster, CallClass callers, int seat, int free, MemberSeats seats) {
        List<String> why = new ArrayList<>();
        why.add(roster.plan.strategy().name());
        String reason = roster.plan.strategy().strategy().why(seat, seats);
        if (!reason.isEmpty()) {
            why.add(reason);
        }
        QueuePlan.Member member = roster.at(seat);
        why.add("priority=" + (member == null ? 0 : member.priority()));
        int steps = roster.plan.routing().steps().size();
        if (callers.preferred() != null) {
            why.add("SERVED_LAST");
        } else if (steps > 0) {
            why.add(callers.step() < steps ? "step=" + (callers.step() + 1) + "/" + steps : "ANY_MEMBER");
        }
        why.add("free=" + free);
        return String.join(", ", why);
    }

    /** Who has become free joins the rounds of Ring All that are open. */
    void joinRounds(BiConsumer<CallId, Choice> offer) {
        for (CallId call : floor.openRounds()) {
            CallState state = floor.calls.get(call);
            if (floor.seating.offerable.isEmpty() || !(state instanceof Offered round)) {
                continue;
            }
            turn.lookAt(call, () -> {
                Choice choice = joining(round);
                if (!choice.isEmpty()) {
                    offer.accept(call, choice);
                }
            });
        }
    }

    private Choice joining(Offered round) {
        CallClass callers = round.callClass();
        Roster roster = callers == null ? null : floor.rosters.of(callers.queue());
        if (callers == null || roster == null) {
            return Choice.NOBODY;
        }
        BitSet free = freeFor(callers);
        round.leftOut(now).forEach(agent -> leaveOut(free, agent));
        leaveOutUnreachable(free, round.card().connection());
        BitSet ringing = new BitSet();
        round.offers().stream()
                .mapToInt(offer -> floor.seating.of(offer.agent().id()))
                .filter(seat -> seat >= 0)
                .forEach(ringing::set);
        for (BitSet tier : roster.tiers()) {
            if (tier.intersects(ringing)) {
                free.and(tier);
                return free.isEmpty()
                        ? Choice.NOBODY
                        : choose(roster, free, callers, new MemberSeats(floor, roster, callers, now));
            }
        }
        return Choice.NOBODY;
    }
}
