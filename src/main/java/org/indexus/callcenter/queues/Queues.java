package org.indexus.callcenter.queues;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.indexus.callcenter.access.User;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.engine.OverflowCause;
import org.indexus.callcenter.engine.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.PlanEvents.QueueRemoved;
import org.indexus.callcenter.platform.Entries;
import org.indexus.callcenter.platform.Entry;
import org.indexus.callcenter.platform.ProblemException;
import org.indexus.callcenter.platform.UsesWanted;
import org.indexus.callcenter.runtime.PlanChanged;

/** All queues with their members. Each change is on the floor as soon as it is committed; nobody who waits loses a place. */
@ApplicationScoped
public class Queues extends Entries<Queue> {

    @Inject
    private Event<PlanChanged> changes;

    @Inject
    private Codes codes;

    public Queues() {
        super(Queue.class);
    }

    /** By id or code. */
    @Override
    public Optional<Queue> find(String ref) {
        return super.find(ref).or(() -> query("SELECT e FROM Queue e WHERE e.code = :code")
                .setParameter("code", ref)
                .getResultStream()
                .findFirst());
    }

    /** Throws 409 for a code that something else has, 422 for what makes no sense. */
    @Override
    @Transactional
    public Queue save(Queue queue) {
        requireZone(queue.getFigures().getZone());
        queue.check();
        codes.requireFree(queue.getCode(), queue.getId());
        requireEnd(queue);
        Queue kept = super.save(queue);
        announce(kept);
        return kept;
    }

    /** Throws the switch that lets callers in; whoever waits already is served all the same. */
    @Transactional
    public Queue open(Queue queue, boolean open) {
        Queue locked = lock(queue);
        locked.getOverflow().setOpen(open);
        em.flush();
        announce(locked);
        return locked;
    }

    /** Throws 422 for an overflow by which callers could come back: two of them saved at once take turns. */
    private void requireEnd(Queue queue) {
        Map<OverflowCause, Overflow> actions = queue.getOverflow().getActions();
        if (actions.values().stream().allMatch(action -> action.targetId() == null)) {
            return;
        }
        em.createNativeQuery("LOCK TABLE queue_overflows IN SHARE ROW EXCLUSIVE MODE")
                .executeUpdate();
        Overflows others = new Overflows(targets(queue));
        for (OverflowCause cause : OverflowCause.values()) {
            Overflow action = actions.get(cause);
            Queue target = action == null ? null : action.getTarget();
            if (target != null) {
                String code = target.getId().equals(queue.getId()) ? queue.getCode() : target.getCode();
                others.requireEnd(Overflows.field(cause), queue.getCode(), code);
            }
        }
    }

    /** Which queues the others overflow to, by code. */
    private Map<String, Set<String>> targets(Queue without) {
        return em.createQuery(
                        "SELECT q.code, t.code FROM Queue q JOIN q.overflow.actions o JOIN o.target t WHERE q.id <> :id",
                        Object[].class)
                .setParameter("id", without.getId())
                .getResultStream()
                .collect(groupingBy(pair -> (String) pair[0], mapping(pair -> (String) pair[1], toSet())));
    }

    @Override
    @Transactional
    public void remove(String ref) {
        Queue queue = require(ref);
        em.createQuery("DELETE FROM QueueMember m WHERE m.queueId = :queue")
                .setParameter("queue", queue.getId())
                .executeUpdate();
        super.remove(ref);
        changes.fire(new PlanChanged(queue.getId(), nextPlanRevision(), new QueueRemoved(queue.queueId())));
    }

    /** In the order of adding. */
    public List<QueueMember> members(Queue queue) {
        return em.createQuery(
                        "SELECT m FROM QueueMember m JOIN FETCH m.agent a JOIN FETCH a.user"
                                + " WHERE m.queueId = :queue ORDER BY m.order",
                        QueueMember.class)
                .setParameter("queue", queue.getId())
                .getResultList();
    }

    public Optional<QueueMember> member(Queue queue, UUID agent) {
        return members(queue).stream()
                .filter(member -> member.getAgent().getId().equals(agent))
                .findFirst();
    }

    /** Adds the agent at the end, or changes the membership and keeps its order. */
    @Transactional
    public QueueMember putMember(Queue queue, Agent agent, Membership membership) {
        Requirements.check("skills", membership.skills());
        Queue locked = lock(queue);
        QueueMember member = member(locked, agent.getId())
                .orElseGet(() -> new QueueMember(locked, agent, next("queue_member_order")));
        member.set(membership);
        QueueMember kept = em.merge(member);
        em.flush();
        announce(locked);
        return kept;
    }

    /** Throws 404 for an agent who is no member. */
    @Transactional
    public void removeMember(Queue queue, UUID agent) {
        Queue locked = lock(queue);
        QueueMember member = member(locked, agent)
                .orElseThrow(() -> ProblemException.notFound("member " + agent + " in queue " + locked.getCode()));
        em.remove(member);
        em.flush();
        announce(locked);
    }

    /** The queues in which an agent is a member. */
    public List<Queue> of(UUID agent) {
        return query("SELECT e FROM Queue e WHERE e.id IN"
                        + " (SELECT m.queueId FROM QueueMember m WHERE m.agent.id = :agent) ORDER BY e.createdAt, e.id")
                .setParameter("agent", agent)
                .getResultList();
    }

    void useOthers(@Observes UsesWanted asked) {
        if (asked.subject() instanceof User user) {
            of(user.getId()).forEach(queue -> asked.add("queue " + queue.getCode()));
        }
        if (asked.subject() instanceof Queue target) {
            using("SELECT DISTINCT e FROM Queue e JOIN e.overflow.actions o WHERE o.target = :it", target)
                    .forEach(queue -> asked.add("the overflow of queue " + queue.getCode()));
        }
        if (asked.subject() instanceof Skill skill) {
            using("SELECT DISTINCT e FROM Queue e JOIN e.routing.skills s WHERE s.skill = :it", skill)
                    .forEach(queue -> asked.add("the routing of queue " + queue.getCode()));
            using(
                            "SELECT e FROM Queue e WHERE e.id IN"
                                    + " (SELECT m.queueId FROM QueueMember m JOIN m.skills s WHERE s.skill = :it)",
                            skill)
                    .forEach(queue -> asked.add("members of queue " + queue.getCode()));
        }
    }

    private List<Queue> using(String question, Entry it) {
        return query(question).setParameter("it", it).getResultList();
    }

    private static void requireZone(String zone) {
        try {
            var unused = ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw ProblemException.invalid("zone", "UNKNOWN", "zone must be a time zone like Europe/Bratislava.");
        }
    }

    /** Changes of members do not raise the queue's version, which belongs to its form; they take turns by this. */
    private Queue lock(Queue queue) {
        Queue locked = em.find(Queue.class, queue.getId(), LockModeType.PESSIMISTIC_WRITE);
        if (locked == null) {
            throw ProblemException.notFound("queue " + queue.getCode());
        }
        return locked;
    }

    private void announce(Queue queue) {
        changes.fire(
                new PlanChanged(queue.getId(), nextPlanRevision(), new QueuePlanned(queue.toPlan(members(queue)))));
    }

    @Override
    protected String name(Queue queue) {
        return queue.getCode();
    }

    @Override
    protected String noun() {
        return "queue";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.name", "e.code");
    }
}
