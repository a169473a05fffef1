package org.indexus.callcenter.history.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.indexus.callcenter.calls.CallStory;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.history.journal.TestHistory;
import org.junit.jupiter.api.Test;

/** Rows with words of before are read again after the migration that replaced these words. */
class EarlierWordsTest {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V2__words_of_the_field.sql");

    @Test
    void areReplaced() throws IOException, SQLException {
        try (TestDatabase database = new TestDatabase()) {
            CallStory story = CallStory.caller("0905123456", Instant.now().truncatedTo(ChronoUnit.SECONDS))
                    .welcomed(new QueueRef(new QueueId(new UUID(3, 1)), "support", "Support"));
            TestHistory.write(database, story.facts());
            database.run("UPDATE call_events SET type = 'WAY_CUT' WHERE type = 'ROUTED'");
            database.run("UPDATE call_events SET type = 'SAME_PLACE' WHERE type = 'ARRIVED'");
            database.run("UPDATE calls SET state = 'PARTING', cause = 'ENDLESS_WAY'");

            database.run(Files.readString(MIGRATION));

            assertThat(database.text("SELECT string_agg(type, ' ' ORDER BY seq) FROM call_events"))
                    .isEqualTo("PLACE_RESTORED ROUTING_LIMIT");
            assertThat(database.text("SELECT cause FROM calls")).isEqualTo("ROUTING_LOOP");
            assertThat(TestMemory.read(database.source()).calls())
                    .extracting(card -> card.stage())
                    .containsExactly(CallStage.PLAYING_FINAL_MESSAGE);
        }
    }
}
