package org.indexus.callcenter.asterisk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.indexus.callcenter.runtime.ConnectionStatus.State;

/**
 * Names each Asterisk connection in {@code /health/ready} as UP or DOWN. The check itself stays UP: an Asterisk that is away
 * must not take pages and API out of service. Disabled connections are left out. {@code <name> prompts} is there, as DOWN,
 * for a server that can have none of our prompts.
 */
@Readiness
@ApplicationScoped
public class AsteriskHealth implements HealthCheck {

    @Inject
    private AsteriskDoor door;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("asterisk").up();
        door.states().forEach((name, state) -> {
            if (state != State.DISABLED) {
                response.withData(name, state == State.CONNECTED ? "UP" : "DOWN");
            }
        });
        door.withoutPrompts().keySet().forEach(name -> response.withData(name + " prompts", "DOWN"));
        return response.build();
    }
}
