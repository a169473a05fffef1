package org.indexus.callcenter.push;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How many frames were sent to agents' sockets. */
@ApplicationScoped
public class PushMetrics {

    @Inject
    private MetricRegistry metrics;

    private Counter frames;

    @PostConstruct
    void register() {
        frames = metrics.counter("indexus_push_frames");
    }

    void frame() {
        frames.inc();
    }
}
