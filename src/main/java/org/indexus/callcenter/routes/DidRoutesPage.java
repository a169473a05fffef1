package org.indexus.callcenter.routes;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.platform.Notices;
import org.indexus.callcenter.queues.Queue;
import org.indexus.callcenter.queues.Queues;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** Campaigns, DID routes: which dialled number goes to which queue. The form beside the list edits the chosen one. */
@Named
@ViewScoped
public class DidRoutesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DidRoutes routes;

    @Inject
    private Queues queues;

    private List<DidRoute> list = List.of();
    private DidRoute route = new DidRoute();
    private @Nullable String target;

    @PostConstruct
    void load() {
        list = routes.all();
    }

    public void begin() {
        edit(new DidRoute());
    }

    public void edit(DidRoute chosen) {
        route = chosen;
        Queue queue = chosen.getQueue();
        target = queue == null ? null : queue.getCode();
    }

    public void save() {
        boolean saved = Notices.attempt(
                () -> {
                    route.setQueue(target == null ? null : queues.require(target));
                    routes.save(route);
                },
                "Saved. It holds for the next caller.");
        if (saved) {
            begin();
        }
        load();
    }

    public void delete(DidRoute chosen) {
        Notices.attempt(
                () -> routes.remove(chosen.getId().toString()), "The route " + chosen.getCode() + " is deleted.");
        begin();
        load();
    }

    public List<Queue> getQueues() {
        return queues.all();
    }

    public List<DidRoute> getList() {
        return list;
    }

    public DidRoute getRoute() {
        return route;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }
}
