package org.indexus.callcenter.engine;

import java.util.List;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.jspecify.annotations.Nullable;

/**
 * One stop on the way that a call would take; the next one of the list follows by itself.
 *
 * @param code of a route, menu or queue, an agent's username; {@code null} for what has none
 * @param name what people call it: a queue's name, the number, the prompt
 * @param notes what is to be said of it, in sentences
 * @param agents whom the queue would ask first, and the others
 * @param branches where the call may go on from here
 */
public record WayStop(
        Kind kind, @Nullable String code, String name, List<String> notes, List<Asked> agents, List<Branch> branches) {

    /** What there is on the way. */
    public enum Kind {
        /** The number dialled, or what the dialplan named. */
        NUMBER,
        ROUTE,
        MENU,
        QUEUE,
        AGENT,
        EXTENSION,
        EXTERNAL,
        MESSAGE,
        /** Waits on where the call is. */
        WAIT_ON,
        /** The menu again. */
        REPEAT,
        /** The menu before. */
        BACK,
        /** The first menu. */
        TOP,
        /** Out of our hands into the dialplan's fallback, because what the plan names is not there. */
        FALLBACK,
        /** Where the call was already. */
        AGAIN,
        /** More than anybody would read. */
        MORE
    }

    /**
     * A member of a queue.
     *
     * @param first whether this one would be asked from the beginning
     * @param duty what the agent does now
     */
    public record Asked(AgentRef agent, String name, int priority, boolean first, DutyStatus duty) {}

    /** What makes the call go on there: a key, no key, a wait that was too long. */
    public record Branch(String when, List<WayStop> stops) {
        public Branch {
            stops = List.copyOf(stops);
        }
    }

    public WayStop {
        notes = List.copyOf(notes);
        agents = List.copyOf(agents);
        branches = List.copyOf(branches);
    }

    static WayStop of(Kind kind, String name, String... notes) {
        return new WayStop(kind, null, name, List.of(notes), List.of(), List.of());
    }
}
