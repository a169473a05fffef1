package org.indexus.callcenter.queues.settings;

import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@link QueueOffers} on the wire. */
@Schema(name = "Queue.Offers")
public record QueueOffersJson(
        @Nullable Integer offerSeconds,
        @Nullable Integer missLimit,

        @Schema(
                description =
                        "For so long an agent who declined, or whose phone failed, is not asked again for the same"
                                + " call; 0 to 600",
                defaultValue = "10")
        @Nullable
        Integer declineSeconds) {

    public static final String EXAMPLE = "\"offerSeconds\":20,\"missLimit\":2,\"declineSeconds\":10";

    private static final QueueOffers USUAL = new QueueOffers();

    public static QueueOffersJson of(QueueOffers offers) {
        return new QueueOffersJson(offers.getOfferSeconds(), offers.getMissLimit(), offers.getDeclineSeconds());
    }

    public void applyTo(QueueOffers offers) {
        offers.setOfferSeconds(requireNonNullElse(offerSeconds, USUAL.getOfferSeconds()));
        offers.setMissLimit(requireNonNullElse(missLimit, USUAL.getMissLimit()));
        offers.setDeclineSeconds(requireNonNullElse(declineSeconds, USUAL.getDeclineSeconds()));
    }
}
