package org.indexus.callcenter.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;

/** Asks all features who uses a thing before it is deleted, without knowing any of them. */
@ApplicationScoped
public class Uses {

    @Inject
    private Event<UsesWanted> question;

    /** Throws 409 IN_USE with what uses it. */
    public void requireNone(Entry subject, String what) {
        UsesWanted asked = new UsesWanted(subject, new ArrayList<>());
        question.fire(asked);
        if (!asked.found().isEmpty()) {
            throw ProblemException.conflict(
                    "IN_USE",
                    "The " + what + " is used by " + String.join(", ", asked.found())
                            + ". Change or delete that first.");
        }
    }
}
