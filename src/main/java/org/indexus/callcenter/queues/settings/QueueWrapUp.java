package org.indexus.callcenter.queues.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.indexus.callcenter.engine.plan.WrapUpMode;
import org.indexus.callcenter.engine.plan.WrapUpPlan;

/** The work after a call. */
@Embeddable
public class QueueWrapUp {

    @Column(name = "wrap_up_mode", nullable = false)
    @Enumerated(EnumType.STRING)
    @NotNull(message = "wrapUpMode is required")
    private WrapUpMode wrapUpMode = WrapUpMode.TIMED;

    @Column(name = "wrap_up_seconds", nullable = false)
    @Min(value = 0, message = "wrapUpSeconds must be 0 (no wrap-up) to 3600")
    @Max(value = 3600, message = "wrapUpSeconds must be 0 (no wrap-up) to 3600")
    private int wrapUpSeconds = 30;

    public WrapUpPlan toPlan() {
        return new WrapUpPlan(wrapUpMode, Duration.ofSeconds(wrapUpSeconds));
    }

    public WrapUpMode getWrapUpMode() {
        return wrapUpMode;
    }

    public void setWrapUpMode(WrapUpMode wrapUpMode) {
        this.wrapUpMode = wrapUpMode;
    }

    public int getWrapUpSeconds() {
        return wrapUpSeconds;
    }

    public void setWrapUpSeconds(int wrapUpSeconds) {
        this.wrapUpSeconds = wrapUpSeconds;
    }
}
