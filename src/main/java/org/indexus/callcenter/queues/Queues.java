package org.indexus.callcenter.queues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.catalogues.Requirements;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.destinations.Codes;
import org.indexus.callcenter.destinations.Ways;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueueRemoved;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.entries.Entry;
import org.indexus.callcenter.platform.entries.UsesWanted;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.Prompt;
import org.indexus.callcenter.runtime.PlanChanged;
import org.indexus.callcenter.schedules.Schedule;

/** All queues with their members. Each change is on the floor as soon as it is committed; nobody who waits loses a place. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class Queues extends Entries<Queue> {

    @Inject
    private Event<PlanChanged> changes;

    @Inject
    private Codes codes;

    @Inject
    private Ways ways;

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

    /** Throws 409 for a code that something else has, 422 for what is not built yet or makes no sense. */
    @Override
    @Transactional
    public Queue save(Queue queue) {
        queue.check();
        codes.requireFree(queue.getCode(), queue.getId());
        ways.requireSound(queue.getOverflow().edges(QueuePlace.named(queue)));
        Queue kept = super.save(queue);
        announce(kept);
        return kept;
    }

    /** Throws the switch that lets callers in; whoever waits already is served all the same. */
    @Transactional
    @ChangedBy(Role.SUPERVISOR)
    public Queue open(Queue queue, boolean open) {
        Queue locked = lock(queue);
        locked.getOverflow().setOpen(open);
        em.flush();
        announce(locked);
        return locked;
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

    /** How many agents serve each queue; one without any is left out. */
    public Map<UUID, Long> activeMembers() {
        return em.createQuery(
                        "SELECT m.queueId, count(m) FROM QueueMember m WHERE m.active = true GROUP BY m.queueId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
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
        query("SELECT DISTINCT e FROM Queue e JOIN e.overflow.actions o WHERE o.target = :it")
                .setParameter("it", asked.subject().getId())
                .getResultList()
                .forEach(queue -> asked.add("the overflow of queue " + queue.getCode()));
        if (asked.subject() instanceof Schedule schedule) {
            using("SELECT e FROM Queue e WHERE e.hours.schedule = :it ORDER BY e.createdAt", schedule)
                    .forEach(queue -> asked.add("queue " + queue.getCode()));
        }
        if (asked.subject() instanceof Prompt prompt) {
            playing(prompt.media()).forEach(queue -> asked.add("queue " + queue.getCode()));
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

    private List<Queue> playing(String media) {
        return query("SELECT DISTINCT e FROM Queue e LEFT JOIN e.overflow.actions o WHERE o.prompt = :media"
                        + " OR e.sounds.welcomePrompt = :media OR e.sounds.goodbyePrompt = :media"
                        + " OR e.sounds.comfortPrompt = :media"
                        + " OR e.recording.recordAnnouncement = :media")
                .setParameter("media", media)
                .getResultList();
    }

    private List<Queue> using(String question, Entry it) {
        return query(question).setParameter("it", it).getResultList();
    }

    /** Changes of members do not raise the queue's version, which belongs to its form; they take turns by this. */
    private Queue lock(Queue queue) {
        return locked(queue.getId()).orElseThrow(() -> ProblemException.notFound("queue " + queue.getCode()));
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
