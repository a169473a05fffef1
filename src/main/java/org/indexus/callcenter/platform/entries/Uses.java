package org.indexus.callcenter.platform.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.indexus.callcenter.platform.problems.ProblemException;

/** Asks all features who uses a thing before it is deleted, without knowing any of them. */
@ApplicationScoped
public class Uses {

    @Inject
    private Event<UsesWanted> question;

    /** What uses it, in words. */
    public List<String> of(Entry subject) {
        UsesWanted asked = new UsesWanted(subject, new ArrayList<>());
        question.fire(asked);
        return List.copyOf(asked.found());
    }

    /** Throws 409 IN_USE with what uses it. */
    public void requireNone(Entry subject, String what) {
        List<String> found = of(subject);
        if (!found.isEmpty()) {
            throw ProblemException.conflict(
                    "IN_USE",
                    "The " + what + " is used by " + String.join(", ", found) + ". Change or delete that first.");
        }
    }
}
