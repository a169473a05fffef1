package org.indexus.callcenter.runtime;

import java.util.List;
import org.indexus.callcenter.engine.event.Event;

/** A feature that configures the floor. Asked once at each opening; later changes are posted to the {@link Inbox}. */
public interface PlanSource {

    /** All present plans as {@code PlanEvents}. Reads the database; blocks. */
    List<Event> plans();

    /** Sources with a lower number are asked first: agents 10, queues 20, routes 30. */
    int order();
}
