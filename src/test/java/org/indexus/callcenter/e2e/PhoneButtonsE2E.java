package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

/** What the agent does on the phone itself shows in the workspace. */
class PhoneButtonsE2E {

    @OnEachAsterisk
    void theAgentHangsUpOnThePhone(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.join(Phone.hangingUp(story.asterisk(), eva.phone(), 100, 1000));
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            desk.accept(offer);
            desk.awaitCall(offer.getString("callId"), "TALKING");

            assertThat(desk.awaitCall(offer.getString("callId"), "ENDED").getString("endedBy"))
                    .isEqualTo("AGENT");
            assertThat(caller.endsWithin(10)).isTrue();
            desk.awaitStatus("WRAP_UP");
        }
    }

    @OnEachAsterisk
    void holdOnThePhoneShowsAsHeld(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.join(Phone.holding(story.asterisk(), eva.phone(), 1000));
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(call, "TALKING");
            desk.awaitCall(call, "HELD");
            Eventually.until(
                    "talking again", () -> story.call(call).getString("state").equals("TALKING"));
            caller.hangUp();
            assertThat(story.awaitOutcome(call).getInt("heldSeconds")).isGreaterThanOrEqualTo(1);
        }
    }

    /** REFER: another channel takes the phone's place ({@code replace_channel}); the call stays answered, the agent wraps up. */
    @OnEachAsterisk
    void aTransferByThePhoneKeepsTheCall(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.join(Phone.transferring(story.asterisk(), eva.phone(), 1000, "902"));
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(call, "TALKING");

            desk.awaitStatus("WRAP_UP");
            assertThat(caller.isOnTheLine()).isTrue();
            Eventually.until(
                    "the transfer is in the timeline",
                    () -> story.call(call).getJsonArray("timeline").toString().contains("TRANSFERRED"));
            assertThat(story.calls()).hasSize(1);
            caller.hangUp();
            assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ANSWERED");
        }
    }
}
