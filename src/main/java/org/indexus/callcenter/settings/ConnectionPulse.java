package org.indexus.callcenter.settings;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.runtime.AsteriskConnections;
import org.indexus.callcenter.runtime.FloorOpened;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Push;
import org.omnifaces.cdi.PushContext;

/** Tells open settings pages that a line to Asterisk stands otherwise than a second ago; the page then asks how. */
@ApplicationScoped
public class ConnectionPulse {

    private static final String UNSEEN = "";

    @Inject
    private Connections connections;

    @Inject
    private AsteriskConnections lines;

    @Inject
    @Push(channel = "connections")
    private PushContext pages;

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService timers;

    private final Map<UUID, String> seen = new ConcurrentHashMap<>();
    private @Nullable ScheduledFuture<?> looks;

    @PostConstruct
    void start() {
        looks = timers.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    void opened(@Observes FloorOpened opened) {
        connections.all().forEach(connection -> seen.putIfAbsent(connection.getId(), UNSEEN));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConnectionChanged changed) {
        if (changed.plan() == null) {
            seen.remove(changed.connection());
        } else {
            seen.put(changed.connection(), UNSEEN);
        }
    }

    private void look() {
        boolean[] moved = {false};
        seen.replaceAll((id, before) -> {
            String now = lines.status(new ConnectionId(id)).toString();
            moved[0] |= !now.equals(before);
            return now;
        });
        if (moved[0]) {
            pages.send("connection");
        }
    }
}
