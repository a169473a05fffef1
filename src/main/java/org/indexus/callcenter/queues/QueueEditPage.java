package org.indexus.callcenter.queues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.platform.Zones;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** One queue: which tab is open, and the tabs that are plain forms. Without a {@code ref} it creates one. */
@Named
@ViewScoped
public class QueueEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> TABS =
            List.of("general", "members", "routing", "overflow", "hours", "waiting", "recording", "after");

    @Inject
    private Queues queues;

    private @Nullable String ref;
    private String tab = TABS.get(0);
    private Queue queue = new Queue();

    public void load() {
        if (ref != null) {
            queue = queues.require(ref);
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

    public int getMemberCount() {
        return queue.isNew() ? 0 : queues.members(queue).size();
    }

    public List<String> getZones() {
        return Zones.all();
    }

    public Queue getQueue() {
        return queue;
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
        this.tab = tab != null && TABS.contains(tab) ? tab : TABS.get(0);
    }
}
