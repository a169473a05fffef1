package org.indexus.callcenter.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.engine.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.platform.Entries;
import org.indexus.callcenter.platform.ProblemException;
import org.indexus.callcenter.platform.UsesWanted;
import org.indexus.callcenter.queues.Codes;
import org.indexus.callcenter.queues.Queue;
import org.indexus.callcenter.runtime.PlanChanged;

/** All DID routes. The floor gets the whole table after each change, so changes take turns. */
@ApplicationScoped
public class DidRoutes extends Entries<DidRoute> {

    /** The subject of the one table. */
    private static final UUID TABLE = new UUID(0, 0);

    @Inject
    private Event<PlanChanged> changes;

    @Inject
    private Codes codes;

    public DidRoutes() {
        super(DidRoute.class);
    }

    /** By id or code. */
    @Override
    public Optional<DidRoute> find(String ref) {
        return super.find(ref).or(() -> first("code", ref));
    }

    /** Throws 409 for a code or a pattern that something else has. */
    @Override
    @Transactional
    public DidRoute save(DidRoute route) {
        if (route.getQueue() == null) {
            throw ProblemException.invalid("target", "REQUIRED", "target is required: the queue that gets the calls.");
        }
        lockTable();
        codes.requireFree(route.getCode(), route.getId());
        first("pattern", route.getPattern())
                .filter(other -> !other.equals(route))
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                            "DUPLICATE",
                            "The route " + other.getCode() + " has the pattern " + other.getPattern() + " already.");
                });
        DidRoute kept = super.save(route);
        announce();
        return kept;
    }

    @Override
    @Transactional
    public void remove(String ref) {
        lockTable();
        super.remove(ref);
        announce();
    }

    RoutesPlanned plan() {
        return new RoutesPlanned(all().stream().map(DidRoute::toPlan).toList());
    }

    void useQueues(@Observes UsesWanted asked) {
        if (asked.subject() instanceof Queue queue) {
            query("SELECT e FROM DidRoute e WHERE e.queue = :queue ORDER BY e.createdAt")
                    .setParameter("queue", queue)
                    .getResultList()
                    .forEach(route -> asked.add("route " + route.getCode()));
        }
    }

    private void announce() {
        changes.fire(new PlanChanged(TABLE, nextPlanRevision(), plan()));
    }

    private void lockTable() {
        em.createNativeQuery("LOCK TABLE did_routes IN SHARE ROW EXCLUSIVE MODE")
                .executeUpdate();
    }

    private Optional<DidRoute> first(String column, String value) {
        return query("SELECT e FROM DidRoute e WHERE e." + column + " = :value")
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    @Override
    protected String name(DidRoute route) {
        return route.getCode();
    }

    @Override
    protected String noun() {
        return "route";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.pattern", "e.code", "e.queue.name");
    }
}
