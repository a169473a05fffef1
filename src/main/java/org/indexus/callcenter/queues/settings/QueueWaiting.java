package org.indexus.callcenter.queues.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.indexus.callcenter.engine.plan.WaitingPlan;
import org.jspecify.annotations.Nullable;

/** Who may wait in a queue, how long, and before whom. */
@Embeddable
public class QueueWaiting {

    @Column(name = "max_wait_seconds", nullable = false)
    @Min(value = 0, message = "maxWaitSeconds must be 0 (wait for ever) to 86400")
    @Max(value = 86_400, message = "maxWaitSeconds must be 0 (wait for ever) to 86400")
    private int maxWaitSeconds = 300;

    @Column(name = "max_length")
    @Min(value = 1, message = "maxLength must be 1 to 100000, or nothing for no limit")
    @Max(value = 100_000, message = "maxLength must be 1 to 100000, or nothing for no limit")
    private @Nullable Integer maxLength;

    @Column(nullable = false)
    @Min(value = -1000, message = "weight must be -1000 to 1000")
    @Max(value = 1000, message = "weight must be -1000 to 1000")
    private int weight;

    public WaitingPlan toPlan() {
        return new WaitingPlan(Seconds.unlessZero(maxWaitSeconds), maxLength, weight);
    }

    public int getMaxWaitSeconds() {
        return maxWaitSeconds;
    }

    public void setMaxWaitSeconds(int maxWaitSeconds) {
        this.maxWaitSeconds = maxWaitSeconds;
    }

    public @Nullable Integer getMaxLength() {
        return maxLength;
    }

    public void setMaxLength(@Nullable Integer maxLength) {
        this.maxLength = maxLength;
    }

    public int getWeight() {
        return weight;
    }

    public void setWeight(int weight) {
        this.weight = weight;
    }
}
