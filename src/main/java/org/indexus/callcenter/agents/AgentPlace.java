package org.indexus.callcenter.agents;

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
import org.indexus.callcenter.engine.plan.DestinationType;

/** Agents, as what callers can be sent to: each has a line of its own, from which the caller's route leads on. */
@ApplicationScoped
@Transactional
public class AgentPlace implements Place {

    @PersistenceContext(unitName = "callcentre")
    private EntityManager em;

    @Inject
    private Agents agents;

    @Override
    public DestinationType type() {
        return DestinationType.AGENT;
    }

    /** By id or username. */
    @Override
    public Optional<Named> find(String ref) {
        return agents.find(ref).map(AgentPlace::named).or(() -> all().stream()
                .filter(agent -> agent.code().equalsIgnoreCase(ref))
                .findFirst());
    }

    @Override
    public Optional<Named> byId(UUID id) {
        return agents.find(id).map(AgentPlace::named);
    }

    @Override
    public List<Named> all() {
        return em.createQuery(
                        "SELECT a.id, a.user.username, a.user.displayName FROM Agent a ORDER BY lower(a.user.displayName), a.number",
                        Object[].class)
                .getResultStream()
                .map(row -> named((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    @Override
    public Stream<Edge> edges() {
        return Stream.empty();
    }

    private static Named named(Agent agent) {
        return named(agent.getId(), agent.getUsername(), agent.getDisplayName());
    }

    private static Named named(UUID id, String username, String displayName) {
        return new Named(DestinationType.AGENT, id, username, displayName);
    }
}
