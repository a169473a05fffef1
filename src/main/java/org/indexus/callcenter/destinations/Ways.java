package org.indexus.callcenter.destinations;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.platform.entries.UsesWanted;
import org.indexus.callcenter.platform.problems.ProblemException;

/**
 * Keeps ways sound over queues, menus and routes: each leads to something that is there, and none leads in a circle. Whoever
 * saves a target or deletes a thing that targets may name takes turns here, so that two at once cannot break it.
 */
@ApplicationScoped
public class Ways {

    private static final int FIRST = 1;

    /** The key of the lock; any number that nobody else uses. */
    private static final long TURN = 0x1D_E5_05L;

    @Inject
    private Directory directory;

    @PersistenceContext(unitName = "callcentre")
    private EntityManager em;

    /** Before anything is deleted: whoever saves a target that names it waits for the end, and sees that it is gone. */
    void beforeADeletion(@Observes @Priority(FIRST) UsesWanted asked) {
        takeTurns();
    }

    /** Waits for who saves or deletes elsewhere; before any other lock, so that nobody waits for the other. */
    @Transactional
    public void takeTurns() {
        em.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:turn) AS text)")
                .setParameter("turn", TURN)
                .getSingleResult();
    }

    /**
     * Throws 422 UNKNOWN for a way to what is gone, 422 CYCLE naming the path for one by which callers could come back without
     * having been in a queue by their own choice. Call it within the transaction that saves them, before or after.
     *
     * @param changed all ways of the things that are saved; their former ones count no more
     */
    @Transactional
    public void requireSound(Collection<Edge> changed) {
        if (changed.stream().allMatch(edge -> edge.to().getTarget() == null)) {
            return;
        }
        takeTurns();
        requireThere(changed);
        Set<UUID> saved = changed.stream().map(edge -> edge.from().id()).collect(Collectors.toSet());
        Circles circles = new Circles(Stream.concat(
                        changed.stream(),
                        directory
                                .edges()
                                .filter(edge -> !saved.contains(edge.from().id())))
                .toList());
        changed.forEach(circles::requireNone);
    }

    private void requireThere(Collection<Edge> changed) {
        Set<Target> found = new HashSet<>();
        for (Edge edge : changed) {
            boolean isNew = edge.to().getTarget() != null && found.add(edge.to());
            if (isNew && !isItself(edge) && directory.of(edge.to()).isEmpty()) {
                throw ProblemException.invalid(
                        edge.via() + ".ref",
                        "UNKNOWN",
                        edge.via() + " leads to a " + Target.noun(edge.to().getType())
                                + " that was deleted; choose another one.");
            }
        }
    }

    private static boolean isItself(Edge edge) {
        return edge.to().isTo(edge.from().id());
    }
}
