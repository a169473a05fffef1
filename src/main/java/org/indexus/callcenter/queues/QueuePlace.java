package org.indexus.callcenter.queues;

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
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.queues.settings.Overflows;

/** Queues, as what callers can be sent to. */
@ApplicationScoped
@Transactional
public class QueuePlace implements Place {

    @PersistenceContext(unitName = "callcentre")
    private EntityManager em;

    @Inject
    private Queues queues;

    @Override
    public DestinationType type() {
        return DestinationType.QUEUE;
    }

    @Override
    public Optional<Named> find(String ref) {
        return queues.find(ref).map(QueuePlace::named);
    }

    @Override
    public Optional<Named> byId(UUID id) {
        return queues.find(id).map(QueuePlace::named);
    }

    @Override
    public List<Named> all() {
        return em.createQuery("SELECT q.id, q.code, q.name FROM Queue q ORDER BY lower(q.name), q.code", Object[].class)
                .getResultStream()
                .map(row -> named((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    @Override
    public Stream<Edge> edges() {
        return em
                .createQuery(
                        "SELECT q.id, q.code, q.name, KEY(o), o.type, o.target FROM Queue q JOIN q.overflow.actions o"
                                + " WHERE o.target IS NOT NULL",
                        Object[].class)
                .getResultList()
                .stream()
                .map(QueuePlace::edge);
    }

    private static Edge edge(Object[] row) {
        Named from = named((UUID) row[0], (String) row[1], (String) row[2]);
        return Overflows.edge(from, (OverflowCause) row[3], Target.to((DestinationType) row[4], (UUID) row[5]));
    }

    static Named named(Queue queue) {
        return named(queue.getId(), queue.getCode(), queue.getName());
    }

    private static Named named(UUID id, String code, String name) {
        return new Named(DestinationType.QUEUE, id, code, name);
    }
}
