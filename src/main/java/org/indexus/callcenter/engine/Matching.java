package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.indexus.callcenter.engine.agent.Available;
import org.indexus.callcenter.engine.call.Waiting;
import org.indexus.callcenter.engine.line.Ticket;
import org.indexus.callcenter.engine.routing.Candidate;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.indexus.callcenter.engine.routing.RoutingStrategy;

/**
 * Finds who is offered which caller: callers in their order over all queues; for each, the members with the lowest priority
 * who are free, among them the one whom the queue's strategy chooses. Members who missed this call are asked again only when
 * nobody else is left; members who declined it are left out for a while.
 */
final class Matching {

    private final Floor floor;
    private final Instant now;

    Matching(Floor floor, Instant now) {
        this.floor = floor;
        this.now = now;
    }

    /** The callers to look at, first to be served first; empty when nobody is free. */
    List<Ticket> callers() {
        return floor.nobodyIsFree() ? List.of() : floor.lines.inOrder();
    }

    /** Whoever should be asked to take this caller now. */
    Optional<Candidate> choose(Ticket ticket) {
        if (!(floor.calls.get(ticket.call()) instanceof Waiting caller)
                || !floor.connected.contains(caller.card().connection())) {
            return Optional.empty();
        }
        QueuePlan queue = floor.queues.get(ticket.place().queue().id());
        if (queue == null) {
            return Optional.empty();
        }
        List<Candidate> all = candidates(queue, caller);
        List<Candidate> fresh = all.stream()
                .filter(candidate -> !caller.wasMissedBy(candidate.agent().id()))
                .toList();
        return choose(queue, fresh.isEmpty() ? all : fresh);
    }

    private Optional<Candidate> choose(QueuePlan queue, List<Candidate> candidates) {
        int tier = candidates.stream().mapToInt(Candidate::priority).min().orElse(0);
        List<Candidate> first = candidates.stream()
                .filter(candidate -> candidate.priority() == tier)
                .toList();
        RoutingStrategy strategy = queue.strategy()
                .strategy()
                .orElseGet(() -> RoutingMode.LONGEST_IDLE.strategy().orElseThrow());
        return first.isEmpty() ? Optional.empty() : strategy.choose(first, floor.cursors.getOrDefault(queue.id(), 0L));
    }

    private List<Candidate> candidates(QueuePlan queue, Waiting caller) {
        return queue.members().stream()
                .filter(member -> member.active() && floor.isOfferable(member.agent()))
                .filter(member -> !caller.isCooling(member.agent(), now))
                .map(this::candidate)
                .sorted(Comparator.comparingLong(Candidate::order))
                .toList();
    }

    private Candidate candidate(QueuePlan.Member member) {
        Available agent = (Available) floor.agents.get(member.agent());
        return new Candidate(floor.profiles.get(member.agent()), member.order(), member.priority(), agent.idleSince());
    }
}
