package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL is away: pages say so, calls go on, and afterwards everything is in its tables, once. */
class DatabaseAwayE2E {

    @Test
    void callsGoOnWithoutTheDatabase() {
        away("22", 10);
    }

    @OnEachAsterisk
    @Tag("full")
    void callsGoOnForAMinute(String version) {
        away(version, 60);
    }

    private static void away(String version, int seconds) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            Caller first = story.caller();
            JsonObject offer = desk.awaitOffer();
            String talking = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(talking, "TALKING");

            var postgres = story.product().installation().postgres();
            String impatient = Story.uniqueNumber();
            long back = System.nanoTime() + seconds * 1_000_000_000L;
            postgres.stop();
            try {
                Eventually.until("REST says 503", () -> story.admin().get("/me").status() == 503);
                first.hangUp();
                desk.awaitCall(talking, "ENDED");
                desk.awaitStatus("AVAILABLE");
                Caller second = story.caller();
                JsonObject next = desk.awaitOfferOtherThan(offer);
                desk.accept(next);
                desk.awaitCall(next.getString("callId"), "TALKING");
                Caller leaver = story.caller("Impatient", impatient);
                Eventually.until("the third caller is answered", () -> story.answeredCallers() == 2);
                Eventually.until(
                        seconds + " s without a database",
                        java.time.Duration.ofSeconds(seconds + 5),
                        () -> System.nanoTime() > back);
                leaver.hangUp();
                Eventually.until("the third caller is gone", () -> story.answeredCallers() == 1);
                second.hangUp();
                desk.awaitCall(next.getString("callId"), "ENDED");
            } finally {
                postgres.start();
            }
            Eventually.until("REST is back", () -> story.admin().get("/me").status() == 200);

            for (JsonObject each : desk.frames("offer")) {
                assertThat(story.awaitOutcome(each.getString("callId")).getString("outcome"))
                        .isEqualTo("ANSWERED");
            }
            assertThat(story.awaitOutcome(story.awaitCallFrom(impatient)).getString("outcome"))
                    .isEqualTo("ABANDONED");
            Timelines.areWhole(story, eva);
        }
    }
}
