package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.Ivr.to;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.indexus.demo.RestClient.Reply;
import org.junit.jupiter.api.Tag;

/** Blind transfers by the button to somebody who does not take the call, whatever the reason: the caller is never lost. */
@Tag("full")
class TransferTroubleE2E {

    /** Whom nobody takes back waits in the queue that the call came from, before those who came later. */
    @OnEachAsterisk
    void whoTransferredIsAwayAsWell(String version) {
        try (Story story = Story.on(version, noWrapUp())) {
            Talk talk = Talk.begin(story);
            Story.Agent adam = story.agent();
            AgentDesk adamsDesk = story.availableDesk(adam);
            talk.desk().become("BREAK");
            talk.transfer(to("AGENT", adam.username()));
            JsonObject offer = adamsDesk.awaitOffer();
            talk.desk().awaitStatus("BREAK");
            Caller later = story.caller();
            Eventually.until("another one waits", () -> story.calls().stream()
                    .anyMatch(call -> call.getString("state").equals("WAITING")));
            adamsDesk.become("BREAK"); // from the end of this offer on
            adamsDesk.decline(offer);
            talk.desk().become("AVAILABLE");
            talk.isTakenAgain("TRANSFER_FAILED NO_ANSWER");
            talk.end();
            talk.desk().accept(talk.desk().awaitOfferOtherThan(talk.offer()));
            Eventually.until("the later one is served", () -> story.calls().stream()
                    .anyMatch(call -> call.getString("state").equals("TALKING")));
            later.hangUp();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    /** Both press at about the same time; each has the other's caller afterwards. */
    @OnEachAsterisk
    void twoTransferToEachOther(String version) {
        try (Story story = Story.on(version, noWrapUp())) {
            Talk evas = Talk.begin(story);
            Talk adams = Talk.begin(story);
            evas.transfer(to("AGENT", adams.eva().username()));
            adams.transfer(to("AGENT", evas.eva().username()));
            JsonObject toAdam = adams.desk().awaitOfferOtherThan(adams.offer());
            JsonObject toEva = evas.desk().awaitOfferOtherThan(evas.offer());
            assertThat(toAdam.getString("callId")).isEqualTo(evas.call());
            assertThat(toEva.getString("callId")).isEqualTo(adams.call());
            adams.desk().accept(toAdam);
            evas.desk().accept(toEva);
            evas.isTalkingTo(adams.eva());
            adams.isTalkingTo(evas.eva());
            evas.end(adams.desk());
            adams.end(evas.desk());
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    private static JsonObjectBuilder noWrapUp() {
        return Story.quickQueue().add("wrapUpSeconds", 0);
    }

    /** One caller and the agent who answered first, and presses the button. */
    private static final class Talk {

        private final Story story;
        private final Story.Agent eva;
        private final AgentDesk desk;
        private final CarrierCall jan;
        private final String call;
        private JsonObject offer;

        private Talk(Story story, Story.Agent eva, AgentDesk desk) {
            this.story = story;
            this.eva = eva;
            this.desk = desk;
            jan = story.carrierCall();
            offer = desk.awaitOffer();
            call = offer.getString("callId");
            desk.accept(offer);
            isTalkingTo(eva);
        }

        static Talk begin(Story story) {
            Story.Agent eva = story.agent();
            story.phone(eva);
            return new Talk(story, eva, story.availableDesk(eva));
        }

        Story.Agent eva() {
            return eva;
        }

        AgentDesk desk() {
            return desk;
        }

        String call() {
            return call;
        }

        JsonObject offer() {
            return offer;
        }

        Reply press(JsonObjectBuilder target) {
            return story.rest(eva)
                    .post(
                            "/calls/" + call + "/actions",
                            createObjectBuilder().add("action", "TRANSFER").add("target", target));
        }

        void transfer(JsonObjectBuilder target) {
            Reply reply = press(target);
            assertThat(reply.status()).as(reply::text).isEqualTo(200);
        }

        /** By Eva; the timeline says this of how it came back. */
        void isTakenAgain(String entry) {
            offer = desk.awaitOfferOtherThan(offer);
            assertThat(offer.getString("callId")).isEqualTo(call);
            desk.accept(offer);
            isTalkingTo(eva);
            assertThat(Ivr.timeline(story.call(call))).contains(entry);
            assertThat(jan.isOver()).isFalse();
        }

        void isTalkingTo(Story.Agent agent) {
            Eventually.until(agent.username() + " talks", () -> {
                JsonObject row = story.call(call);
                return row.getString("state").equals("TALKING")
                        && row.getJsonObject("agent").getString("username").equals(agent.username());
            });
        }

        /** An agent's own line gives half a minute of wrap-up, which is not waited for. */
        void end(AgentDesk taker) {
            jan.hangUp();
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(row.getString("endedBy")).isEqualTo("CALLER");
            taker.awaitCall(call, "ENDED");
            taker.wrapUpDone(call);
        }

        void end() {
            end(desk);
        }
    }
}
