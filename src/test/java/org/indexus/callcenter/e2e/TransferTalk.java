package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.indexus.demo.RestClient.Reply;

/** One caller and the agent who answered first, and presses the button. */
final class TransferTalk {

    private final Story story;
    private final Story.Agent eva;
    private final AgentDesk desk;
    private final CarrierCall jan;
    private final String call;
    private JsonObject offer;

    private TransferTalk(Story story, Story.Agent eva, AgentDesk desk, JsonObject... before) {
        this.story = story;
        this.eva = eva;
        this.desk = desk;
        jan = story.carrierCall();
        offer = desk.awaitOfferOtherThan(before);
        call = offer.getString("callId");
        desk.accept(offer);
        isTalkingTo(eva);
    }

    /** The queue of such a story, from which an agent is free at once. */
    static JsonObjectBuilder queue() {
        return Story.quickQueue().add("wrapUpSeconds", 0);
    }

    static TransferTalk begin(Story story) {
        Story.Agent eva = story.agent();
        story.phone(eva);
        return new TransferTalk(story, eva, story.availableDesk(eva));
    }

    static TransferTalk next(Story story, TransferTalk before) {
        return new TransferTalk(story, before.eva, before.desk, before.offer);
    }

    Story.Agent eva() {
        return eva;
    }

    AgentDesk desk() {
        return desk;
    }

    CarrierCall jan() {
        return jan;
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

    /** An agent's own line gives half a minute of wrap-up, which is not waited for. */
    void transfer(JsonObjectBuilder target) {
        Reply reply = press(target);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        desk.wrapUpDone(call);
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

    /** The caller is where whatever one says comes back. */
    void hearsItself(Sound words) {
        jan.say(words);
        jan.awaitHearing(words);
    }

    void isTalkingTo(Story.Agent agent) {
        Eventually.until(agent.username() + " talks", () -> {
            JsonObject row = story.call(call);
            return row.getString("state").equals("TALKING")
                    && row.getJsonObject("agent").getString("username").equals(agent.username());
        });
    }

    /** The other side has ended it. */
    void isOver(String cause) {
        jan.awaitHangUp();
        JsonObject row = story.awaitOutcome(call);
        assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
        assertThat(row.getString("endedBy")).isEqualTo("SYSTEM");
        assertThat(row.getString("cause")).isEqualTo(cause);
        desk.awaitStatus("AVAILABLE");
    }

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
