package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Blind transfers by the agent's button, over REST and the socket, with who hears whom. */
class TransferByButtonE2E {

    private static final Sound CALLER = Tones.melody(31, 1.5);
    private static final Sound SECOND = Tones.melody(32, 1.5);

    @OnEachAsterisk
    void toAColleagueWhoTalksOnInTheSameRow(String version) {
        try (Story story = Story.on(version)) {
            Story.Agent eva = story.agent();
            story.phone(eva);
            AgentDesk evasDesk = story.availableDesk(eva);
            CarrierCall jan = story.carrierCall();
            JsonObject offer = evasDesk.awaitOffer();
            String call = offer.getString("callId");
            assertThat(offer.getString("kind")).isEqualTo("QUEUE");
            evasDesk.accept(offer);
            evasDesk.awaitCall(call, "TALKING");

            String home = Story.uniqueNumber();
            Story.Agent adam = story.agentOutside(home);
            AgentDesk adamsDesk = story.availableDesk(adam);
            JsonObject answer =
                    evasDesk.ask(transfer(call, "AGENT", adam.username()).add("note", "Wants a refund"));
            assertThat(answer.getString("type")).isEqualTo("ok");
            evasDesk.awaitStatus("WRAP_UP");

            JsonObject second = adamsDesk.awaitOffer();
            assertThat(second.getString("callId")).isEqualTo(call);
            assertThat(second.getString("kind")).isEqualTo("TRANSFER");
            assertThat(second.getJsonObject("from").getString("username")).isEqualTo(eva.username());
            assertThat(second.getString("note")).isEqualTo("Wants a refund");
            adamsDesk.accept(second);
            CarrierCall phone = story.join(story.product().carrier().awaitCallTo(home));
            phone.answer();
            adamsDesk.awaitCall(call, "TALKING");
            jan.say(CALLER);
            phone.awaitHearing(CALLER);
            phone.say(SECOND);
            jan.awaitHearing(SECOND);
            jan.hangUp();
            phone.awaitHangUp();

            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(row.getJsonObject("agent").getString("username")).isEqualTo(adam.username());
            assertThat(Ivr.timeline(row)).containsSubsequence("ANSWERED", "TRANSFERRED " + adam.username(), "ANSWERED");
            assertThat(new Ivr(story).onlyRow(story.number()).getString("id"))
                    .as("one row")
                    .isEqualTo(call);
            evasDesk.wrapUpDone(call);
            adamsDesk.wrapUpDone(call);
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    @OnEachAsterisk
    void aColleagueWhoDeclinesGivesItBack(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("wrapUpSeconds", 0))) {
            Story.Agent eva = story.agent();
            story.phone(eva);
            AgentDesk evasDesk = story.availableDesk(eva);
            CarrierCall jan = story.carrierCall();
            JsonObject offer = evasDesk.awaitOffer();
            String call = offer.getString("callId");
            evasDesk.accept(offer);
            evasDesk.awaitCall(call, "TALKING");
            Story.Agent adam = story.agent();
            AgentDesk adamsDesk = story.availableDesk(adam);

            var reply = story.rest(eva).post("/calls/" + call + "/actions", transfer(call, "AGENT", adam.id()));
            assertThat(reply.status()).as(reply::text).isEqualTo(200);
            adamsDesk.decline(adamsDesk.awaitOffer());

            JsonObject back = evasDesk.awaitOfferOtherThan(offer);
            assertThat(back.getString("callId")).isEqualTo(call);
            evasDesk.accept(back);
            Eventually.until(
                    "they talk again", () -> story.call(call).getString("state").equals("TALKING"));
            var wrong = story.rest(eva).post("/calls/" + call + "/actions", transfer(call, "QUEUE", "no-such-queue"));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(jan.isOver()).isFalse();
            jan.hangUp();
            assertThat(Ivr.timeline(story.awaitOutcome(call)))
                    .containsSubsequence("TRANSFERRED " + adam.username(), "TRANSFER_FAILED NO_ANSWER", "ANSWERED");
            evasDesk.wrapUpDone(call);
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    private static JsonObjectBuilder transfer(String call, String type, String ref) {
        return createObjectBuilder()
                .add("type", "action")
                .add("action", "TRANSFER")
                .add("callId", call)
                .add("target", createObjectBuilder().add("type", type).add("ref", ref));
    }
}
