package org.indexus.callcenter.engine;

import java.util.List;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.jspecify.annotations.Nullable;

/**
 * One stop on the path of a call; the next one of the list follows by itself.
 *
 * @param code of a route, menu or queue, an agent's username; {@code null} for what has none
 * @param title what people call it: a queue's name, the number, the prompt
 * @param notes what is to be said of it
 * @param agents whom the queue would ask first, and the others
 * @param branches where the call may go on from here
 */
public record PathStop(
        Kind kind,
        @Nullable String code,
        PathNote title,
        List<PathNote> notes,
        List<Asked> agents,
        List<Branch> branches) {

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
    public record Branch(PathNote when, List<PathStop> stops) {
        public Branch {
            stops = List.copyOf(stops);
        }
    }

    public PathStop {
        notes = List.copyOf(notes);
        agents = List.copyOf(agents);
        branches = List.copyOf(branches);
    }

    static PathStop of(Kind kind, PathNote title, PathNote... notes) {
        return new PathStop(kind, null, title, List.of(notes), List.of(), List.of());
    }
}
