package org.indexus.callcenter.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Takes changed plans onto the floor once they are committed, before whoever changed them gets the answer. Two changes
 * of one subject may get here in the wrong order; the older one is dropped.
 */
@ApplicationScoped
public class PlanChanges {

    @Inject
    private Inbox inbox;

    private final Map<UUID, Long> newest = new HashMap<>();

    synchronized void post(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanChanged changed) {
        long revision = newest.merge(changed.subject(), changed.revision(), Math::max);
        if (revision == changed.revision()) {
            inbox.post(changed.plan());
        }
    }
}
