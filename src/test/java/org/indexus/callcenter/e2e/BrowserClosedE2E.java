package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

/** The agent's browser is gone, without a word. */
class BrowserClosedE2E {

    /** The offer stays until its own deadline; after the grace the agent is Offline, and the caller goes to the next one. */
    @OnEachAsterisk
    void inAnOffer(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            desk.vanish();
            story.awaitStatus(eva, "OFFLINE");

            AgentDesk second = story.availableDesk(story.agent());
            JsonObject next = second.awaitOffer();
            assertThat(next.getString("callId")).isEqualTo(offer.getString("callId"));
            caller.hangUp();
            second.awaitOfferEnd(next);
        }
    }

    @OnEachAsterisk
    void theCallGoesOnAndOfflineComesAtItsEnd(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(call, "TALKING");
            desk.vanish();

            Eventually.until(
                    "longer than the grace",
                    () -> story.call(call).getInt("talkedSeconds") > Product.GRACE_SECONDS + 1);
            assertThat(story.statusOf(eva)).isEqualTo("BUSY");
            assertThat(caller.isOnTheLine()).isTrue();
            caller.hangUp();
            assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ANSWERED");
            story.awaitStatus(eva, "OFFLINE");
        }
    }

    /** A reload: the new socket is told everything by hello, and the offer can be accepted there. */
    @OnEachAsterisk
    void aReloadKeepsTheOffer(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            desk.vanish();

            AgentDesk again = story.desk(eva);
            JsonObject hello = again.frames("hello").get(0);
            assertThat(hello.getJsonObject("offer").getString("offerId")).isEqualTo(offer.getString("offerId"));
            assertThat(hello.getJsonObject("status").getString("status")).isEqualTo("OFFERED");
            assertThat(again.accept(offer).getString("type")).isEqualTo("ok");
            again.awaitCall(offer.getString("callId"), "TALKING");
            caller.hangUp();
            again.awaitStatus("WRAP_UP");
        }
    }
}
