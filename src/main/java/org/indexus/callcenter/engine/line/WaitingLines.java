package org.indexus.callcenter.engine.line;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The line of each queue, in the order in which its callers shall be offered: those who wait, and those who are being
 * offered or connected and keep their place meanwhile. Touched by the engine's thread alone.
 */
public final class WaitingLines {

    private static final TreeSet<Ticket> NOBODY = new TreeSet<>();

    private final Map<CallId, Ticket> tickets = new HashMap<>();
    private final Map<QueueId, TreeSet<Ticket>> lines = new HashMap<>();

    /** Puts a caller into a line; the same call again changes its ticket. */
    public Ticket join(CallId call, Place place, int queueWeight) {
        Ticket ticket = Ticket.of(call, place, queueWeight);
        Ticket before = tickets.get(call);
        if (ticket.equals(before)) {
            return before;
        }
        leave(call);
        lines.computeIfAbsent(place.queue().id(), empty -> new TreeSet<>()).add(ticket);
        tickets.put(call, ticket);
        return ticket;
    }

    /** Takes a caller out; does nothing for one who stands in no line. */
    public void leave(CallId call) {
        Ticket ticket = tickets.remove(call);
        if (ticket == null) {
            return;
        }
        QueueId queue = ticket.place().queue().id();
        NavigableSet<Ticket> line = line(queue);
        line.remove(ticket);
        if (line.isEmpty()) {
            lines.remove(queue);
        }
    }

    public int length(QueueId queue) {
        return line(queue).size();
    }

    /** Callers of a queue, first to be served first. */
    public List<CallId> of(QueueId queue) {
        return line(queue).stream().map(Ticket::call).toList();
    }

    public boolean holds(CallId call) {
        return tickets.containsKey(call);
    }

    /** How many callers of a queue stand before this place, whoever holds it: at once for the end of the line, else by counting. */
    public int ahead(QueueId queue, Ticket ticket) {
        NavigableSet<Ticket> line = line(queue);
        if (line.isEmpty() || ticket.compareTo(line.first()) <= 0) {
            return 0;
        }
        int toLast = ticket.compareTo(line.last());
        if (toLast >= 0) {
            return toLast == 0 ? line.size() - 1 : line.size();
        }
        return line.headSet(ticket, false).size();
    }

    /** The queues in which somebody waits. */
    public Set<QueueId> queues() {
        return lines.keySet();
    }

    public @Nullable Instant oldest(QueueId queue) {
        return line(queue).stream()
                .map(ticket -> ticket.place().waitingSince())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private NavigableSet<Ticket> line(QueueId queue) {
        return lines.getOrDefault(queue, NOBODY);
    }
}
