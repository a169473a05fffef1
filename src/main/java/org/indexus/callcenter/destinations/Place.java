package org.indexus.callcenter.destinations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.plan.DestinationType;

/** What a feature has that callers can be sent to: one bean for queues, one for menus, routes and agents each. */
public interface Place {

    DestinationType type();

    /** By id or code; empty for rubbish. */
    Optional<Named> find(String ref);

    Optional<Named> byId(UUID id);

    /** By their names, for people to choose from; few columns, since there may be thousands. */
    List<Named> all();

    /** As {@link #all}, but only what takes callers now. */
    default List<Named> active() {
        return all();
    }

    /** Where its things send callers on, as it is in the database now. */
    Stream<Edge> edges();
}
