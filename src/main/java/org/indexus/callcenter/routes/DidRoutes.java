package org.indexus.callcenter.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.destinations.Codes;
import org.indexus.callcenter.destinations.Ways;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.entries.UsesWanted;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.Prompt;
import org.indexus.callcenter.runtime.PlanChanged;

/** All DID routes. The floor gets the whole table after each change, so changes take turns. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class DidRoutes extends Entries<DidRoute> {

    /** The subject of the one table. */
    private static final UUID TABLE = new UUID(0, 0);

    @Inject
    private Event<PlanChanged> changes;

    @Inject
    private Codes codes;

    @Inject
    private Ways ways;

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
        route.check();
        ways.requireSound(route.edges());
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

    /** As {@link #save}, many at once: all of them or none, and the floor is told once. */
    @Transactional
    public void saveAll(List<DidRoute> many) {
        requireSound(many);
        lockTable();
        for (DidRoute route : many) {
            if (route.isNew()) {
                em.persist(route);
            } else {
                em.merge(route);
            }
        }
        em.flush();
        announce();
    }

    /** Throws 422 for ways that lead in a circle, or to what is gone. */
    @Transactional
    public void requireSound(List<DidRoute> many) {
        ways.requireSound(many.stream().flatMap(route -> route.edges().stream()).toList());
    }

    /** Where this route and others get into each other's way. */
    public Shadows shadows() {
        return new Shadows(all().stream().map(DidRoute::toPlan).toList());
    }

    @Override
    @Transactional
    public void remove(String ref) {
        ways.takeTurns();
        lockTable();
        super.remove(ref);
        announce();
    }

    RoutesPlanned plan() {
        return new RoutesPlanned(all().stream().map(DidRoute::toPlan).toList());
    }

    void useOthers(@Observes UsesWanted asked) {
        query(
                        "SELECT e FROM DidRoute e WHERE e.target.target = :it OR e.otherwise.target = :it OR e.closed.target = :it"
                                + " OR e.schedule.id = :it ORDER BY e.createdAt")
                .setParameter("it", asked.subject().getId())
                .getResultList()
                .forEach(route -> asked.add("route " + route.getCode()));
        if (asked.subject() instanceof Prompt prompt) {
            query("SELECT e FROM DidRoute e WHERE e.target.prompt = :it OR e.otherwise.prompt = :it"
                            + " OR e.closed.prompt = :it ORDER BY e.createdAt")
                    .setParameter("it", prompt.media())
                    .getResultList()
                    .forEach(route -> asked.add("route " + route.getCode()));
        }
        if (asked.subject() instanceof Skill skill) {
            query("SELECT DISTINCT e FROM DidRoute e JOIN e.gifts.skills s WHERE s.skill = :it")
                    .setParameter("it", skill)
                    .getResultList()
                    .forEach(route -> asked.add("the skills of route " + route.getCode()));
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
        return List.of("e.pattern", "e.code");
    }
}
