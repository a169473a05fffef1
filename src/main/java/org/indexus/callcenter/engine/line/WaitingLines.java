package org.indexus.callcenter.engine.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.Place;
import org.indexus.callcenter.engine.QueueId;
import org.jspecify.annotations.Nullable;

/** The callers of all queues in the order in which they shall be offered. Touched by the engine's thread alone. */
public final class WaitingLines {

    private final TreeSet<Ticket> order = new TreeSet<>();
    private final Map<CallId, Ticket> tickets = new HashMap<>();
    private final Map<QueueId, Integer> lengths = new HashMap<>();

    /** Puts a caller into a line; the same call again changes its ticket. */
    public void join(CallId call, Place place, int queueWeight) {
        leave(call);
        Ticket ticket = Ticket.of(call, place, queueWeight);
        order.add(ticket);
        tickets.put(call, ticket);
        lengths.merge(place.queue().id(), 1, Integer::sum);
    }

    /** Takes a caller out; does nothing for one who stands in no line. */
    public void leave(CallId call) {
        Ticket ticket = tickets.remove(call);
        if (ticket != null) {
            order.remove(ticket);
            lengths.merge(ticket.place().queue().id(), -1, Integer::sum);
        }
    }

    public boolean holds(CallId call) {
        return tickets.containsKey(call);
    }

    public boolean isEmpty() {
        return order.isEmpty();
    }

    public int length(QueueId queue) {
        return lengths.getOrDefault(queue, 0);
    }

    /** All tickets, first to be served first. */
    public List<Ticket> inOrder() {
        return new ArrayList<>(order);
    }

    public List<CallId> of(QueueId queue) {
        return order.stream()
                .filter(ticket -> ticket.place().queue().id().equals(queue))
                .map(Ticket::call)
                .toList();
    }

    public @Nullable Instant oldest(QueueId queue) {
        return order.stream()
                .filter(ticket -> ticket.place().queue().id().equals(queue))
                .map(ticket -> ticket.place().waitingSince())
                .min(Instant::compareTo)
                .orElse(null);
    }
}
