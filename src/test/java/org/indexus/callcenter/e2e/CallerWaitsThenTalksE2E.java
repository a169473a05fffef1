package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The product in one story: a caller waits, an agent comes, they talk, and everything is written down. */
class CallerWaitsThenTalksE2E {

    @OnEachAsterisk
    void callerWaitsThenTalks(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("record", "ALWAYS"))) {
            var eva = story.agent();
            story.phone(eva);
            Caller caller = story.caller();
            String call = story.awaitOpenCall("WAITING");

            AgentDesk desk = story.availableDesk(eva);
            JsonObject offer = desk.awaitOffer();
            assertThat(offer.getString("callId")).isEqualTo(call);
            assertThat(offer.getJsonObject("queue").getString("code")).isEqualTo(story.queue());
            assertThat(offer.getJsonObject("caller").getString("number")).isEqualTo("+421905123456");
            assertThat(offer.getJsonObject("caller").getString("name")).isEqualTo("Ján Kováč");
            desk.awaitStatus("OFFERED");

            assertThat(desk.accept(offer).getString("type")).isEqualTo("ok");
            assertThat(desk.awaitOfferEnd(offer)).isEqualTo("ACCEPTED");
            desk.awaitCall(call, "TALKING");
            desk.awaitStatus("BUSY");
            Eventually.until("some seconds of talk", () -> story.call(call).getInt("talkedSeconds") >= 2);

            caller.hangUp();
            JsonObject ended = desk.awaitCall(call, "ENDED");
            assertThat(ended.getString("endedBy")).isEqualTo("CALLER");
            desk.awaitStatus("WRAP_UP");
            var disposition = story.rest(eva)
                    .put(
                            "/calls/" + call + "/disposition",
                            Json.createObjectBuilder()
                                    .add("disposition", "SOLVED")
                                    .add("notes", "all said"));
            assertThat(disposition.status()).isEqualTo(200);
            desk.awaitStatus("AVAILABLE");

            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(row.getString("endedBy")).isEqualTo("CALLER");
            assertThat(row.getString("dialled")).isEqualTo(story.number());
            assertThat(row.getJsonObject("agent").getString("username")).isEqualTo(eva.username());
            assertThat(row.getInt("talkedSeconds")).isGreaterThanOrEqualTo(2);
            assertThat(row.getString("disposition")).isEqualTo("SOLVED");
            assertThat(row.getString("notes")).isEqualTo("all said");
            hearBoth(story, call);
            Flights.giveTheSameAgain(story, call, eva);
        }
    }

    /** The recording has the caller's tone and the agent's, so audio went both ways. */
    private static void hearBoth(Story story, String call) {
        Eventually.until("the recording is stored", () -> story.call(call)
                .getJsonObject("recording")
                .getString("state")
                .equals("STORED"));
        Wav recording = Wav.of(Download.bytes(story.product(), "/calls/" + call + "/recording"));
        assertThat(recording.seconds()).isGreaterThan(1);
        assertThat(recording.strengthOf(Wav.CALLER_HERTZ)).isGreaterThan(500);
        assertThat(recording.strengthOf(Wav.AGENT_HERTZ)).isGreaterThan(500);
        assertThat(recording.strengthOf(700)).isLessThan(200);
    }
}
