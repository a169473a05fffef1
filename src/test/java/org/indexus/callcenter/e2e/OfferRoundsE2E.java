package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

/** Offers that are declined, missed, or taken too late. */
class OfferRoundsE2E {

    @OnEachAsterisk
    void aDeclineSendsTheCallToTheNextAgent(String version) {
        try (Story story = Story.on(version)) {
            AgentDesk first = story.availableDesk(story.agent());
            AgentDesk second = story.availableDesk(story.agent());
            Caller caller = story.caller();
            JsonObject offer = first.awaitOffer();
            assertThat(first.decline(offer).getString("type")).isEqualTo("ok");
            assertThat(first.awaitOfferEnd(offer)).isEqualTo("DECLINED");

            JsonObject next = second.awaitOffer();
            assertThat(next.getString("callId")).isEqualTo(offer.getString("callId"));
            caller.hangUp();
            assertThat(second.awaitOfferEnd(next)).isEqualTo("CALLER_GONE");
        }
    }

    /** The decline of an earlier offer of the same call must not cost the present one. */
    @OnEachAsterisk
    void aLateDeclineHarmsNobody(String version) {
        try (Story story = Story.on(version)) {
            AgentDesk first = story.availableDesk(story.agent());
            AgentDesk second = story.availableDesk(story.agent());
            Caller caller = story.caller();
            JsonObject offer = first.awaitOffer();
            first.decline(offer);
            JsonObject next = second.awaitOffer();

            JsonObject late = first.decline(offer);
            assertThat(late.getString("type")).isEqualTo("error");
            assertThat(late.getString("code")).isIn("OFFER_GONE", "NOT_YOURS");
            JsonObject foreign = first.accept(next);
            assertThat(foreign.getString("code")).isIn("NOT_YOURS", "OFFER_GONE");
            assertThat(second.openOffer()).isPresent();
            caller.hangUp();
            assertThat(second.awaitOfferEnd(next)).isEqualTo("CALLER_GONE");
        }
    }

    @OnEachAsterisk
    void whoMissesTooOftenTakesABreak(String version) {
        try (Story story =
                Story.on(version, Story.quickQueue().add("offerSeconds", 1).add("missLimit", 2))) {
            AgentDesk desk = story.availableDesk(story.agent());
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            assertThat(desk.awaitOfferEnd(offer)).isEqualTo("MISSED");

            JsonObject again = desk.awaitOfferOtherThan(offer);
            assertThat(desk.awaitOfferEnd(again)).isEqualTo("MISSED");
            JsonObject status = desk.awaitStatus("BREAK");
            assertThat(status.getString("reason")).isEqualTo("NO_ANSWER");
            assertThat(caller.isOnTheLine()).isTrue();
            caller.hangUp();
            assertThat(story.awaitOutcome(offer.getString("callId")).getString("outcome"))
                    .isEqualTo("ABANDONED");
        }
    }

    /** Asked for while busy, a break begins after the call. */
    @OnEachAsterisk
    void aBreakWaitsForTheEndOfTheCall(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            desk.accept(offer);
            desk.awaitCall(offer.getString("callId"), "TALKING");
            assertThat(desk.become("BREAK", "LUNCH").getString("type")).isEqualTo("ok");
            JsonObject next = desk.awaitFrame("status", status -> !status.isNull("next"));
            assertThat(next.getString("status")).isEqualTo("BUSY");
            assertThat(next.getJsonObject("next").getString("status")).isEqualTo("BREAK");
            caller.hangUp();
            assertThat(desk.awaitStatus("BREAK").getString("reason")).isEqualTo("LUNCH");
        }
    }
}
