package org.indexus.callcenter.platform.metrics;

import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Figures that are asked for when somebody looks. */
public final class Gauges {

    private Gauges() {}

    /**
     * Publishes one. A registry keeps the gauge that it has under a name, and after a redeployment that may be the former
     * application's, which would go on telling its last figures: so that one is taken away first.
     */
    public static <N extends Number> void publish(MetricRegistry metrics, String name, Supplier<N> value, Tag... tags) {
        metrics.remove(new MetricID(name, tags));
        metrics.gauge(name, value, tags);
    }
}
