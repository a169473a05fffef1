package org.indexus.callcenter.engine.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallClass;
import org.jspecify.annotations.Nullable;

/**
 * The callers for whom an agent is looked for now, by class, each class in its order. Knows which classes must be looked at:
 * those that somebody joined, or for which somebody became free, since they were last found to have nobody. Touched by the
 * engine's thread alone.
 */
public final class UnassignedCalls {

    private final Map<CallId, Seeker> seekers = new HashMap<>();
    private final Map<CallClass, TreeSet<Ticket>> classes = new HashMap<>();
    private final Map<QueueId, Set<CallClass>> ofQueue = new HashMap<>();
    private final Set<CallClass> awake = new LinkedHashSet<>();

    private record Seeker(CallClass callClass, Ticket ticket) {}

    /** Looks for an agent for this caller from now on; the same caller again changes class and place, and is looked at. */
    public void seek(CallClass callClass, Ticket ticket) {
        leave(ticket.call());
        seekers.put(ticket.call(), new Seeker(callClass, ticket));
        classes.computeIfAbsent(callClass, empty -> new TreeSet<>()).add(ticket);
        ofQueue.computeIfAbsent(callClass.queue(), empty -> new LinkedHashSet<>())
                .add(callClass);
        awake.add(callClass);
    }

    /** Looks no more; does nothing for a caller who is not here. */
    public void leave(CallId call) {
        Seeker seeker = seekers.remove(call);
        if (seeker == null) {
            return;
        }
        TreeSet<Ticket> line = classes.get(seeker.callClass);
        line.remove(seeker.ticket);
        if (line.isEmpty()) {
            classes.remove(seeker.callClass);
            awake.remove(seeker.callClass);
            Set<CallClass> siblings = ofQueue.get(seeker.callClass.queue());
            siblings.remove(seeker.callClass);
            if (siblings.isEmpty()) {
                ofQueue.remove(seeker.callClass.queue());
            }
        }
    }

    public boolean isEmpty() {
        return seekers.isEmpty();
    }

    /** Somebody of the queue became free, or its plan changed: its classes for whom that matters are looked at again. */
    public void wake(QueueId queue, Predicate<CallClass> matters) {
        for (CallClass callClass : ofQueue.getOrDefault(queue, Set.of())) {
            if (!awake.contains(callClass) && matters.test(callClass)) {
                awake.add(callClass);
            }
        }
    }

    /** The callers of a queue who are kept for one of these agents. */
    public List<CallId> keptFor(QueueId queue, Predicate<AgentId> agents) {
        return ofQueue.getOrDefault(queue, Set.of()).stream()
                .filter(callClass -> callClass.preferred() != null && agents.test(callClass.preferred()))
                .flatMap(callClass -> classes.get(callClass).stream())
                .map(Ticket::call)
                .toList();
    }

    /** The classes to look at; from now on they sleep until woken. */
    public List<CallClass> takeAwake() {
        List<CallClass> taken = new ArrayList<>(awake);
        awake.clear();
        return taken;
    }

    public @Nullable Ticket first(CallClass callClass) {
        TreeSet<Ticket> line = classes.get(callClass);
        return line == null ? null : line.first();
    }

    /** The next caller of the class behind this place, whether or not its holder is still there. */
    public @Nullable Ticket after(CallClass callClass, Ticket ticket) {
        TreeSet<Ticket> line = classes.get(callClass);
        return line == null ? null : line.higher(ticket);
    }
}
