package org.indexus.callcenter.queues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.agents.Agents;
import org.indexus.callcenter.catalogues.RequirementForm;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** One queue's Members: who, in which order, and what each must be able to do. */
@Named
@ViewScoped
public class QueueMembersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Queues queues;

    @Inject
    private Agents agents;

    @Inject
    private Skills skills;

    private Queue queue = new Queue();
    private List<QueueMember> members = List.of();
    private List<String> chosen = List.of();
    private int priority = 1;
    private @Nullable QueueMember edited;
    private RequirementForm requirement = new RequirementForm();

    /** Does nothing for a queue that is still to be created. */
    public void load(@Nullable String ref) {
        if (ref == null || ref.isEmpty()) {
            return;
        }
        queue = queues.require(ref);
        members = queues.members(queue);
    }

    public void add() {
        int count = chosen.size();
        change(
                () -> chosen.forEach(id -> queues.putMember(queue, agents.require(id), Membership.of(priority, true))),
                count == 1 ? "One agent added." : count + " agents added.");
        chosen = List.of();
    }

    public void update(QueueMember member) {
        change(
                () -> queues.putMember(queue, member.getAgent(), Membership.of(member)),
                member.getAgent().getDisplayName() + ": saved.");
    }

    public void remove(QueueMember member) {
        change(
                () -> queues.removeMember(queue, member.getAgent().getId()),
                member.getAgent().getDisplayName() + " is no longer in this queue.");
        edited = null;
    }

    /** Opens the panel of required skills. */
    public void edit(QueueMember member) {
        edited = member;
        requirement = RequirementForm.of(member.getMatch(), member.getSkills());
        if (requirement.getNeeds().isEmpty()) {
            requirement.add();
        }
    }

    public void saveRequirement() {
        QueueMember member = edited;
        if (member != null) {
            change(
                    () -> queues.putMember(
                            queue,
                            member.getAgent(),
                            new Membership(
                                    member.getPriority(),
                                    member.isActive(),
                                    requirement.getMatch(),
                                    requirement.read(skills))),
                    member.getAgent().getDisplayName() + ": saved.");
            edited = null;
        }
    }

    public void forget() {
        edited = null;
    }

    private void change(Runnable action, String done) {
        Notices.attempt(action, done);
        members = queues.members(queue);
    }

    /** What is required of this member, in words. */
    public String needs(QueueMember member) {
        return RoutingWords.needs(member.getMatch(), member.getSkills());
    }

    /** Why this member will hardly be asked; empty if there is no such reason. */
    public String remark(QueueMember member) {
        return RoutingWords.remark(member.getAgent(), member, queue.getRouting().getSteps())
                .orElse("");
    }

    /** Agents who could be added. */
    public List<Agent> getOthers() {
        List<Agent> inside = members.stream().map(QueueMember::getAgent).toList();
        return agents.working().stream()
                .filter(agent -> !inside.contains(agent))
                .toList();
    }

    public List<Skill> getCatalogue() {
        return skills.all();
    }

    public SkillMatch[] getMatches() {
        return SkillMatch.values();
    }

    public List<QueueMember> getMembers() {
        return members;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public @Nullable QueueMember getEdited() {
        return edited;
    }

    public RequirementForm getRequirement() {
        return requirement;
    }
}
