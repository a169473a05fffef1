package org.indexus.callcenter.queues.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.indexus.callcenter.engine.plan.FiguresPlan;

/** How a queue's calls are counted. */
@Embeddable
public class QueueFigures {

    @Column(name = "short_abandon_seconds", nullable = false)
    @Min(value = 0, message = "shortAbandonSeconds must be 0 to 600")
    @Max(value = 600, message = "shortAbandonSeconds must be 0 to 600")
    private int shortAbandonSeconds = 5;

    @Column(name = "service_level_seconds", nullable = false)
    @Min(value = 1, message = "serviceLevelSeconds must be 1 to 3600")
    @Max(value = 3600, message = "serviceLevelSeconds must be 1 to 3600")
    private int serviceLevelSeconds = 20;

    public FiguresPlan toPlan() {
        return new FiguresPlan(Duration.ofSeconds(shortAbandonSeconds));
    }

    public int getShortAbandonSeconds() {
        return shortAbandonSeconds;
    }

    public void setShortAbandonSeconds(int shortAbandonSeconds) {
        this.shortAbandonSeconds = shortAbandonSeconds;
    }

    public int getServiceLevelSeconds() {
        return serviceLevelSeconds;
    }

    public void setServiceLevelSeconds(int serviceLevelSeconds) {
        this.serviceLevelSeconds = serviceLevelSeconds;
    }
}
