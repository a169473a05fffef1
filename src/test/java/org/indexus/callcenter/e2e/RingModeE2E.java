package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

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

    /** Two phones ring; the one whose colleague was quicker hears why it rings no more, and counts no missed call. */
    @OnEachAsterisk
    void aColleaguesPhoneMissesNothing(String version, @TempDir Path folder) {
        try (Story story = Story.on(version, Story.quickQueue().add("strategy", "RING_ALL"))) {
            var eva = story.agent("RING");
            Path heard = folder.resolve("messages");
            story.join(Phone.unanswered(story.asterisk(), eva.phone(), heard));
            var ana = story.agent("RING");
            story.join(Phone.answering(story.asterisk(), ana.phone(), 700));
            AgentDesk slower = story.availableDesk(eva);
            AgentDesk quicker = story.availableDesk(ana);
            Caller caller = story.caller();
            JsonObject offer = slower.awaitOffer();

            assertThat(slower.awaitOfferEnd(offer)).isEqualTo("TAKEN_ELSEWHERE");
            quicker.awaitCall(offer.getString("callId"), "TALKING");
            Eventually.until("the phone is told why", () -> cancelIn(heard).contains("cause=200"));
            assertThat(cancelIn(heard)).containsPattern("Reason: *SIP *; *cause=200");
            caller.hangUp();
            story.awaitOutcome(offer.getString("callId"));
        }
    }

    private static String cancelIn(Path messages) {
        try {
            String all = Files.exists(messages) ? Files.readString(messages) : "";
            return all.contains("CANCEL sip:") ? all.substring(all.indexOf("CANCEL sip:")) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
