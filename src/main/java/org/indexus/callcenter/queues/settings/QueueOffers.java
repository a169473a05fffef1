package org.indexus.callcenter.queues.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.indexus.callcenter.engine.plan.OfferPlan;

/** How an agent is asked, and what a missed or declined offer brings. */
@Embeddable
public class QueueOffers {

    @Column(name = "offer_seconds", nullable = false)
    @Min(value = 1, message = "offerSeconds must be 1 to 600")
    @Max(value = 600, message = "offerSeconds must be 1 to 600")
    private int offerSeconds = 20;

    @Column(name = "miss_limit", nullable = false)
    @Min(value = 1, message = "missLimit must be 1 to 100")
    @Max(value = 100, message = "missLimit must be 1 to 100")
    private int missLimit = 2;

    @Column(name = "decline_seconds", nullable = false)
    @Min(value = 0, message = "declineSeconds must be 0 to 600")
    @Max(value = 600, message = "declineSeconds must be 0 to 600")
    private int declineSeconds = 10;

    public OfferPlan toPlan() {
        return new OfferPlan(Duration.ofSeconds(offerSeconds), missLimit, Duration.ofSeconds(declineSeconds));
    }

    public int getOfferSeconds() {
        return offerSeconds;
    }

    public void setOfferSeconds(int offerSeconds) {
        this.offerSeconds = offerSeconds;
    }

    public int getMissLimit() {
        return missLimit;
    }

    public void setMissLimit(int missLimit) {
        this.missLimit = missLimit;
    }

    public int getDeclineSeconds() {
        return declineSeconds;
    }

    public void setDeclineSeconds(int declineSeconds) {
        this.declineSeconds = declineSeconds;
    }
}
