package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;

/** A call that was talked and recorded, and where its recording is. */
record RecordedCall(Story story, String id) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Two seconds of conversation, which the caller ends. */
    static RecordedCall talk(Story story, AgentDesk desk) {
        Caller caller = story.caller();
        JsonObject offer = desk.awaitOffer();
        String call = offer.getString("callId");
        desk.accept(offer);
        desk.awaitCall(call, "TALKING");
        Eventually.until("some seconds of talk", () -> story.call(call).getInt("talkedSeconds") >= 2);
        caller.hangUp();
        desk.awaitCall(call, "ENDED");
        desk.awaitStatus("AVAILABLE");
        story.awaitOutcome(call);
        return new RecordedCall(story, call);
    }

    /** Of the API. */
    String path() {
        return "/calls/" + id + "/recording";
    }

    String state() {
        return story.call(id).getJsonObject("recording").getString("state");
    }

    void awaitState(String state) {
        Eventually.until(id + " " + state, PATIENCE, () -> state().equals(state));
    }

    boolean isAtAsterisk() {
        return story.ari().list("/recordings/stored").getValuesAs(JsonObject.class).stream()
                .anyMatch(recording -> recording.getString("name").contains(id));
    }

    /** Whole, as administrators get it; both sides are in it. */
    byte[] listen() {
        byte[] whole = Download.bytes(story.product(), path());
        Wav wav = Wav.of(whole);
        assertThat(wav.seconds()).isGreaterThan(1);
        assertThat(wav.strengthOf(Wav.CALLER_HERTZ)).isGreaterThan(500);
        assertThat(wav.strengthOf(Wav.AGENT_HERTZ)).isGreaterThan(500);
        return whole;
    }
}
