package org.indexus.callcenter.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether this node's floor takes calls. A node that waits for the lead still serves pages and API: it says so in the data. */
@Readiness
@ApplicationScoped
public class FloorHealth implements HealthCheck {

    /** A single node has the lead long before; whoever still waits then waits for another node. */
    private static final Duration OPENING = Duration.ofSeconds(10);

    private final long born = System.nanoTime();

    @Inject
    private Writer writer;

    @Inject
    private Leadership leadership;

    @Override
    public HealthCheckResponse call() {
        boolean open = writer.isOpen();
        boolean waits = !leadership.isLeader() && leadership.epoch() == 0 && isOlderThan(OPENING);
        return HealthCheckResponse.named("floor")
                .status(open || waits)
                .withData("state", open ? "OPEN" : waits ? "WAITS_FOR_LEAD" : "CLOSED")
                .build();
    }

    private boolean isOlderThan(Duration age) {
        return System.nanoTime() - born > age.toNanos();
    }
}
