package org.indexus.callcenter.agents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.UserRemoved;
import org.indexus.callcenter.access.users.UserSaved;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentRemoved;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.entries.UsesWanted;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.runtime.PlanChanged;

/**
 * All agents. A user who gets the role AGENT gets a profile in the same transaction; it stays, asleep, when the user loses
 * the role or is switched off, so that number and phone are the same when they come back.
 */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class Agents extends Entries<Agent> {

    private static final String WORKING = "e.user.active = TRUE AND :agent MEMBER OF e.user.roles";

    @Inject
    private Event<PlanChanged> changes;

    public Agents() {
        super(Agent.class);
    }

    /** Those who may work now, in the order of their numbers. */
    public List<Agent> working() {
        return bindAgent(query("SELECT e FROM Agent e WHERE " + WORKING + " ORDER BY e.number"))
                .getResultList();
    }

    /** One page of those who may work now. */
    public Slice<Agent> workingSlice(Paging paging) {
        return slice(paging, WORKING, Agents::bindAgent);
    }

    /** The phones of those who have one. */
    Map<UUID, String> endpoints(Collection<UUID> of) {
        return query("SELECT e FROM Agent e WHERE e.endpoint IS NOT NULL AND e.id IN :ids")
                .setParameter("ids", of)
                .getResultStream()
                .collect(Collectors.toMap(Agent::getId, Agent::getEndpoint));
    }

    private static TypedQuery<Agent> bindAgent(TypedQuery<Agent> query) {
        return query.setParameter("agent", Role.AGENT);
    }

    /** Throws 422 for a connect mode that is not built yet. */
    @Override
    @Transactional
    public Agent save(Agent agent) {
        if (agent.getConnectMode() == ConnectMode.PERSISTENT) {
            throw ProblemException.notAvailable("connectMode", "The connect mode PERSISTENT");
        }
        Agent kept = super.save(agent);
        announce(kept);
        return kept;
    }

    void follow(@Observes UserSaved saved) {
        User user = saved.user();
        Optional<Agent> profile = find(user.getId());
        if (profile.isPresent()) {
            announce(profile.get());
        } else if (user.has(Role.AGENT)) {
            save(new Agent(user, nextNumber()));
        }
    }

    void forget(@Observes UserRemoved removed) {
        find(removed.user().getId()).ifPresent(agent -> {
            em.remove(agent);
            changes.fire(new PlanChanged(agent.getId(), nextPlanRevision(), new AgentRemoved(agent.agentId())));
        });
    }

    void useSkills(@Observes UsesWanted asked) {
        if (asked.subject() instanceof Skill skill) {
            query("SELECT e FROM Agent e JOIN e.skills s WHERE s.skill = :skill ORDER BY e.number")
                    .setParameter("skill", skill)
                    .getResultList()
                    .forEach(agent -> asked.add("agent " + agent.getUsername()));
        }
    }

    private void announce(Agent agent) {
        changes.fire(new PlanChanged(
                agent.getId(),
                nextPlanRevision(),
                agent.getUser().isWorkingAgent()
                        ? new AgentPlanned(agent.toProfile())
                        : new AgentRemoved(agent.agentId())));
    }

    private int nextNumber() {
        return (int) next("agent_number");
    }

    @Override
    protected String name(Agent agent) {
        return agent.getUsername();
    }

    @Override
    protected String noun() {
        return "agent";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.user.username", "e.user.displayName", "e.endpoint");
    }
}
