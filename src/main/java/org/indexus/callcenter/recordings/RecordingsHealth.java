package org.indexus.callcenter.recordings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells in {@code /health/ready} whether recordings come home, and whether they are encrypted. The check itself stays UP: a full
 * disk must not take the telephones out of service. Why something is DOWN is in the log and on the page Recordings.
 */
@Readiness
@ApplicationScoped
public class RecordingsHealth implements HealthCheck {

    @Inject
    private RecordingImportIssues troubles;

    @Inject
    private StoreFolder folder;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("recordings")
                .up()
                .withData("store", troubles.count() == 0 ? "UP" : "DOWN")
                .withData("encryption", folder.isEncrypting() ? "UP" : "DOWN")
                .build();
    }
}
