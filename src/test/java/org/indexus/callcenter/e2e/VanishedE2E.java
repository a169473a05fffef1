package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;

/** A caller's telephone loses its power: nobody is left with it for ever. */
@Tag("full")
class VanishedE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @OnEachAsterisk
    void inMidTalk(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            desk.accept(offer);
            String call = offer.getString("callId");
            desk.awaitCall(call, "TALKING");
            Eventually.until("has been heard", () -> story.call(call).getInt("talkedSeconds") >= 3);
            caller.vanish();
            Instant gone = Instant.now();
            Eventually.until(
                    "the call is over", PATIENCE, () -> !story.call(call).isNull("outcome"));
            System.out.println("Asterisk " + version + ", vanished in mid-talk: over after "
                    + Duration.between(gone, Instant.now()).toSeconds() + " s");
            assertThat(story.call(call).getString("outcome")).isEqualTo("ANSWERED");
            desk.awaitStatus("AVAILABLE");
        }
    }
}
