package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The agent accepts, but the phone does not come: the caller keeps the place, and somebody else gets the call. */
class PhoneTroubleE2E {

    @OnEachAsterisk
    void busy(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.join(Phone.busy(story.asterisk(), eva.phone()));
            theNextAgentGetsTheCall(story, eva);
        }
    }

    @OnEachAsterisk
    void declines(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.join(Phone.declining(story.asterisk(), eva.phone()));
            theNextAgentGetsTheCall(story, eva);
        }
    }

    /** SIP 302 to a colleague: that phone does not ring, and nothing of it is a caller. */
    @OnEachAsterisk
    void forwarded(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            var ota = story.agent();
            story.join(Phone.forwarded(story.asterisk(), eva.phone(), Integer.toString(1000 + ota.phone())));
            story.phone(ota);
            theNextAgentGetsTheCall(story, eva);
            String call = story.calls().get(0).getString("id");
            assertThat(story.call(call).getJsonArray("timeline").toString()).contains("PHONE_FORWARDED");
        }
    }

    /** Nobody answers at its address: the deadline of connecting (25 s) decides, so this is told on one Asterisk only. */
    @Test
    void absent() {
        try (Story story = Story.on("22")) {
            theNextAgentGetsTheCall(story, story.agentWithAbsentPhone());
        }
    }

    @OnEachAsterisk
    void unknown(String version) {
        try (Story story = Story.on(version)) {
            theNextAgentGetsTheCall(story, story.agentWithUnknownPhone());
        }
    }

    private static void theNextAgentGetsTheCall(Story story, Story.Agent unlucky) {
        AgentDesk desk = story.availableDesk(unlucky);
        Caller caller = story.caller();
        JsonObject offer = desk.awaitOffer();
        String call = offer.getString("callId");
        String since = story.call(call).getString("queuedAt");
        assertThat(desk.accept(offer).getString("type")).isEqualTo("ok");
        Eventually.until("the phone failed", Duration.ofSeconds(40), () -> desk.frames("offerEnded").stream()
                .anyMatch(end -> end.getString("reason").equals("PHONE_FAILED")));
        desk.become("OFFLINE");

        var second = story.agent();
        story.phone(second);
        AgentDesk secondDesk = story.availableDesk(second);
        JsonObject next = secondDesk.awaitOffer();
        assertThat(next.getString("callId")).isEqualTo(call);
        assertThat(story.call(call).getString("queuedAt")).isEqualTo(since);
        secondDesk.accept(next);
        secondDesk.awaitCall(call, "TALKING");
        caller.hangUp();
        assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ANSWERED");
        assertThat(story.awaitOutcome(call).getJsonObject("agent").getString("username"))
                .isEqualTo(second.username());
    }
}
