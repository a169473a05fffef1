package org.indexus.callcenter.menus;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long a menu waits for keys, and how often one call may come to it. */
@Embeddable
public class MenuTimes {

    @Column(name = "patience_seconds", nullable = false)
    @Min(value = 1, message = "patienceSeconds must be 1 to 60")
    @Max(value = 60, message = "patienceSeconds must be 1 to 60")
    private int patienceSeconds = 5;

    @Column(name = "between_keys_seconds", nullable = false)
    @Min(value = 1, message = "betweenKeysSeconds must be 1 to 10")
    @Max(value = 10, message = "betweenKeysSeconds must be 1 to 10")
    private int betweenKeysSeconds = 2;

    @Column(name = "max_visits", nullable = false)
    @Min(value = 1, message = "maxVisits must be 1 to 50")
    @Max(value = 50, message = "maxVisits must be 1 to 50")
    private int maxVisits = 10;

    Duration patience() {
        return Duration.ofSeconds(patienceSeconds);
    }

    Duration betweenKeys() {
        return Duration.ofSeconds(betweenKeysSeconds);
    }

    public int getPatienceSeconds() {
        return patienceSeconds;
    }

    public void setPatienceSeconds(int patienceSeconds) {
        this.patienceSeconds = patienceSeconds;
    }

    public int getBetweenKeysSeconds() {
        return betweenKeysSeconds;
    }

    public void setBetweenKeysSeconds(int betweenKeysSeconds) {
        this.betweenKeysSeconds = betweenKeysSeconds;
    }

    public int getMaxVisits() {
        return maxVisits;
    }

    public void setMaxVisits(int maxVisits) {
        this.maxVisits = maxVisits;
    }
}
