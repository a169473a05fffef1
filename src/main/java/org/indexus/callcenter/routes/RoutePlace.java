package org.indexus.callcenter.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.indexus.callcenter.destinations.Edge;
import org.indexus.callcenter.destinations.Named;
import org.indexus.callcenter.destinations.Place;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.plan.DestinationType;

/** DID routes, as what callers can be sent to: the way to reach a route's hours. */
@ApplicationScoped
@Transactional
public class RoutePlace implements Place {

    @PersistenceContext(unitName = "callcentre")
    private EntityManager em;

    @Inject
    private DidRoutes routes;

    @Override
    public DestinationType type() {
        return DestinationType.ROUTE;
    }

    @Override
    public Optional<Named> find(String ref) {
        return routes.find(ref).map(DidRoute::named);
    }

    @Override
    public Optional<Named> byId(UUID id) {
        return routes.find(id).map(DidRoute::named);
    }

    @Override
    public List<Named> all() {
        return those("");
    }

    @Override
    public List<Named> active() {
        return those(" WHERE r.active = TRUE");
    }

    private List<Named> those(String condition) {
        String query = "SELECT r.id, r.code, r.pattern FROM DidRoute r" + condition + " ORDER BY r.pattern";
        return em.createQuery(query, Object[].class)
                .getResultStream()
                .map(RoutePlace::named)
                .toList();
    }

    @Override
    public Stream<Edge> edges() {
        return Stream.of("target", "otherwise", "closed").flatMap(this::edges);
    }

    private Stream<Edge> edges(String field) {
        return em
                .createQuery(
                        "SELECT r.id, r.code, r.pattern, r.%1$s.type, r.%1$s.target FROM DidRoute r WHERE r.%1$s.target IS NOT NULL"
                                .formatted(field),
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Edge(named(row), field, false, Target.to((DestinationType) row[3], (UUID) row[4])));
    }

    private static Named named(Object[] row) {
        return new Named(DestinationType.ROUTE, (UUID) row[0], (String) row[1], row[2] + " (" + row[1] + ")");
    }
}
