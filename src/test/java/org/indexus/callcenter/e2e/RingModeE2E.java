package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

/** Connect mode RING: the desk phone rings together with the popup. */
class RingModeE2E {

    @OnEachAsterisk
    void answeringThePhoneAccepts(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent("RING");
            story.join(Phone.answering(story.asterisk(), eva.phone(), 700));
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            assertThat(offer.getString("connectMode")).isEqualTo("RING");

            assertThat(desk.awaitOfferEnd(offer)).isEqualTo("ACCEPTED");
            desk.awaitCall(offer.getString("callId"), "TALKING");
            caller.hangUp();
            desk.awaitStatus("WRAP_UP");
            assertThat(story.awaitOutcome(offer.getString("callId")).getString("outcome"))
                    .isEqualTo("ANSWERED");
        }
    }

    @OnEachAsterisk
    void nobodyAnswersThePhone(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("offerSeconds", 2))) {
            var eva = story.agent("RING");
            story.join(Phone.unanswered(story.asterisk(), eva.phone()));
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();

            assertThat(desk.awaitOfferEnd(offer)).isEqualTo("MISSED");
            caller.hangUp();
            story.awaitOutcome(offer.getString("callId"));
        }
    }

    @OnEachAsterisk
    void theCallerHangsUpWhileItRings(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent("RING");
            story.join(Phone.unanswered(story.asterisk(), eva.phone()));
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            caller.hangUp();

            assertThat(desk.awaitOfferEnd(offer)).isEqualTo("CALLER_GONE");
            desk.awaitStatus("AVAILABLE");
        }
    }
}
