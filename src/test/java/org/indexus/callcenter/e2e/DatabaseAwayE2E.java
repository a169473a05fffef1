package org.indexus.callcenter.e2e;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL is away: pages say so, calls go on, and afterwards everything is in its tables, once. */
class DatabaseAwayE2E {

    @Test
    void callsGoOnWithoutTheDatabase() {
        away("22", 5);
    }

    @OnEachAsterisk
    @Tag("full")
    void callsGoOnForAMinute(String version) {
        away(version, 60);
    }

    private static void away(String version, int seconds) {
        try (Story story = Story.on(version, BusyFloor.queue())) {
            Gap gap = Gap.before(story, "database away");
            var postgres = story.product().installation().postgres();
            long back = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            postgres.stop();
            try {
                SaidAway.by(story.product());
                gap.oneGivesUp();
                gap.oneIsTakenWithoutDatabase();
                gap.floor().serveTheLine();
                Eventually.until(
                        seconds + " s without a database",
                        Duration.ofSeconds(seconds + 5),
                        () -> System.nanoTime() > back);
            } finally {
                postgres.start();
            }
            Eventually.until("REST is back", () -> story.admin().get("/me").status() == 200);
            gap.wasHeardOf();
        }
    }
}
