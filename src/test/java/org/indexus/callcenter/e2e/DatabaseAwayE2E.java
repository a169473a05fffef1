package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** PostgreSQL is away for half a minute: pages say so, calls go on, and afterwards everything is in its tables, once. */
class DatabaseAwayE2E {

    private static final int AWAY_SECONDS = 30;

    @Test
    void callsGoOnWithoutTheDatabase() {
        try (Story story = Story.on("22")) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            Caller first = story.caller();
            JsonObject offer = desk.awaitOffer();
            String talking = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(talking, "TALKING");

            var postgres = story.product().installation().postgres();
            long back = System.nanoTime() + AWAY_SECONDS * 1_000_000_000L;
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
                Eventually.until(
                        "half a minute without a database",
                        java.time.Duration.ofSeconds(AWAY_SECONDS + 5),
                        () -> System.nanoTime() > back);
                second.hangUp();
                desk.awaitCall(next.getString("callId"), "ENDED");
            } finally {
                postgres.start();
            }
            Eventually.until("REST is back", () -> story.admin().get("/me").status() == 200);

            for (JsonObject each : desk.frames("offer")) {
                JsonObject row = story.awaitOutcome(each.getString("callId"));
                assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
                assertThat(row.getJsonArray("timeline").stream()
                                .map(entry -> entry.asJsonObject().getInt("seq"))
                                .toList())
                        .doesNotHaveDuplicates()
                        .isSorted();
            }
        }
    }
}
