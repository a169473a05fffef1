package org.indexus.callcenter.queues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.agents.Agents;
import org.indexus.callcenter.engine.RecordMode;
import org.indexus.callcenter.engine.WelcomeMode;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.indexus.callcenter.platform.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** One queue: General and Members. Without a {@code ref} it creates one. */
@Named
@ViewScoped
public class QueueEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Queues queues;

    @Inject
    private Agents agents;

    private @Nullable String ref;
    private String tab = "general";
    private Queue queue = new Queue();
    private List<QueueMember> members = List.of();
    private List<String> chosen = List.of();
    private int priority = 1;

    public void load() {
        if (ref != null) {
            queue = queues.require(ref);
            members = queues.members(queue);
        }
    }

    public void save() {
        boolean created = queue.isNew();
        boolean saved = Notices.attempt(
                () -> queue = queues.save(queue),
                created
                        ? "The queue is created. Add the agents who serve it."
                        : "Saved. It holds for the next caller and the next offer; who rings now rings on.");
        if (saved && created) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect("campaigns/queue?ref=%s&tab=members", queue.getCode());
        }
    }

    public void delete() {
        String name = queue.getName();
        if (Notices.attempt(() -> queues.remove(queue.getId().toString()), "The queue " + name + " is deleted.")) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect("campaigns/queues");
        }
    }

    public void addMembers() {
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
    }

    private void change(Runnable action, String done) {
        Notices.attempt(action, done);
        members = queues.members(queue);
    }

    /** Agents who could be added. */
    public List<Agent> getOthers() {
        List<Agent> inside = members.stream().map(QueueMember::getAgent).toList();
        return agents.working().stream()
                .filter(agent -> !inside.contains(agent))
                .toList();
    }

    public List<RoutingMode> getStrategies() {
        return Arrays.stream(RoutingMode.values())
                .filter(RoutingMode::isAvailable)
                .toList();
    }

    public WelcomeMode[] getWelcomeModes() {
        return WelcomeMode.values();
    }

    public RecordMode[] getRecordModes() {
        return RecordMode.values();
    }

    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    public Queue getQueue() {
        return queue;
    }

    public List<QueueMember> getMembers() {
        return members;
    }

    public @Nullable String getRef() {
        return ref;
    }

    public void setRef(@Nullable String ref) {
        this.ref = ref;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(@Nullable String tab) {
        this.tab = "members".equals(tab) ? "members" : "general";
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
}
