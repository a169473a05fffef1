package org.indexus.callcenter.queues;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.ZoneId;

/** How a queue's calls are counted, and in which zone its day begins. */
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

    @Column(nullable = false)
    @NotBlank(message = "zone is required: a time zone like Europe/Bratislava")
    private String zone = ZoneId.systemDefault().getId();

    Duration shortAbandon() {
        return Duration.ofSeconds(shortAbandonSeconds);
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

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
