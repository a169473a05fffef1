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
            story.join(Phone.holding(story.asterisk(), eva.phone(), 2000));
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

    /** The phone sends the caller to a colleague who is busy: nobody sits alone in a bridge, and it is the same call. */
    @OnEachAsterisk
    void whoeverIsNotReachedByATransferComesBackToTheQueue(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("offerSeconds", 60))) {
            // music goes on where it had stopped, and nobody waits for eight seconds before
            Sound music = Sound.musicOf(story.asterisk()).after(8).first(2);
            var eva = story.agent();
            var ota = story.agent();
            story.join(Phone.busy(story.asterisk(), ota.phone()));
            story.join(Phone.transferring(story.asterisk(), eva.phone(), 500, extensionOf(ota)));
            AgentDesk desk = story.availableDesk(eva);
            CarrierCall jan = story.carrierCall().awaitAnswer();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(call, "ENDED");

            story.awaitTimeline(story.number(), "TRANSFER_FAILED NO_ANSWER");
            jan.awaitHearing(music);
            JsonObject again = desk.awaitOfferOtherThan(offer);
            assertThat(again.getString("callId")).isEqualTo(call);
            assertThat(again.getJsonObject("caller").getString("number")).isEqualTo("+421905123456");
            jan.hangUp();
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(row.getJsonObject("agent").getString("username")).isEqualTo(eva.username());
            assertThat(row.getInt("talkedSeconds")).isLessThan(20);
        }
    }

    /** The phone sends the caller to a number that leads to us: the next agent sees who calls, and it is one row. */
    @OnEachAsterisk
    void aTransferToAQueueIsTheSameCall(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.join(Phone.transferring(story.asterisk(), eva.phone(), 500, story.number()));
            AgentDesk desk = story.availableDesk(eva);
            story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(call, "ENDED");
            Eventually.is("no leg of the phone", () -> story.legs("Up"), legs -> legs == 0);
            desk.become("OFFLINE");

            var ota = story.agent();
            story.phone(ota);
            AgentDesk next = story.availableDesk(ota);
            JsonObject second = next.awaitOffer();
            assertThat(second.getString("callId")).isEqualTo(call);
            assertThat(second.getJsonObject("caller").getString("name")).isEqualTo("Ján Kováč");
            assertThat(second.getJsonObject("caller").getString("number")).isEqualTo("+421905123456");
            next.accept(second);
            next.awaitCall(call, "TALKING");
            next.hangUp(call);
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getJsonObject("agent").getString("username")).isEqualTo(ota.username());
            assertThat(row.getJsonArray("visits")).hasSize(2);
        }
    }

    private static String extensionOf(Story.Agent agent) {
        return Integer.toString(1000 + agent.phone());
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
