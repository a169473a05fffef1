package org.indexus.callcenter.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.recordings.TestStore.ARRIVED;
import static org.indexus.callcenter.recordings.TestStore.audio;
import static org.indexus.callcenter.recordings.TestStore.wav;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.recordings.RecordingStore.Deleted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings go when their days are over, all of a call and none before its time, on a real disk and a real database. */
class RetentionTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant DUE = ARRIVED.plus(DAY.multipliedBy(30));

    private static TestDatabase database;

    @TempDir
    private Path root;

    private final UUID queue = UUID.randomUUID();
    private TestStore store;
    private Retention retention;
    private CallId call;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void aCall() {
        store = new TestStore(database, root);
        retention = store.retention();
        call = store.call(queue, ARRIVED);
    }

    @Test
    void bothRecordingsOfACallGoInTimeAndNoneOfAYoungerOne() throws Exception {
        store.queueKeeps(queue, 30);
        CallId younger = store.call(queue, ARRIVED.plus(DAY));
        String[] old = {keep(call, 1), keep(call, 1000)};
        String[] young = {keep(younger, 1), keep(younger, 1000)};

        assertThat(retention.sweep(DUE.minusMillis(1))).isZero();
        assertThat(store.files()).hasSize(4);

        assertThat(retention.sweep(DUE)).isEqualTo(2);
        assertThat(store.files())
                .containsExactlyInAnyOrder(
                        "2026/11/24/" + young[0] + ".wav.enc", "2026/11/24/" + young[1] + ".wav.enc");
        for (String name : old) {
            assertThat(store.shelf().deletion(name)).contains(new Deleted(DUE, "retention", "kept until " + DUE));
            assertThat(store.shelf().open(name)).isEmpty();
        }
        for (String name : young) {
            assertThat(store.shelf().deletion(name)).isEmpty();
            try (InputStream in = store.shelf().open(name).orElseThrow().content()) {
                assertThat(in.readAllBytes()).isEqualTo(wav(1000));
            }
        }
        assertThat(store.rows().totals().kept()).isEqualTo(2);

        assertThat(retention.sweep(DUE)).isZero();
        assertThat(retention.sweep(DUE.plus(DAY))).isEqualTo(2);
        assertThat(store.files()).isEmpty();
    }

    /** It lay at an Asterisk that was away. */
    @Test
    void oneThatComesHomeAfterTheDaysOfItsCallGoesNext() throws Exception {
        store.queueKeeps(queue, 30);
        keep(call, 1);
        assertThat(retention.sweep(DUE)).isEqualTo(1);
        String late = keep(call, 2);
        assertThat(retention.sweep(DUE)).isEqualTo(1);
        assertThat(store.shelf().deletion(late)).isPresent();
        assertThat(store.files()).isEmpty();
    }

    /** Each goes by the queue that had the call when it was stored. */
    @Test
    void recordingsOfACallThatWasInTwoQueuesAreKeptAsEachQueueKeepsThem() throws Exception {
        store.queueKeeps(queue, 30);
        UUID other = UUID.randomUUID();
        store.queueKeeps(other, 60);
        String first = keep(call, 1);
        store.inQueue(call, other);
        String second = keep(call, 2);

        assertThat(retention.sweep(DUE)).isEqualTo(1);
        assertThat(store.shelf().deletion(first)).isPresent();
        assertThat(store.shelf().deletion(second)).isEmpty();
        assertThat(retention.sweep(DUE.plus(DAY.multipliedBy(30)))).isEqualTo(1);
        assertThat(store.files()).isEmpty();
    }

    @Test
    void daysOfTheQueueHoldAlsoForWhatIsKeptAlready() throws Exception {
        String name = keep(call, 1);
        assertThat(retention.sweep(DUE)).isZero();

        store.queueKeeps(queue, 30);
        assertThat(retention.sweep(DUE.minus(DAY))).isZero();
        assertThat(retention.sweep(DUE)).isEqualTo(1);
        assertThat(store.files()).isEmpty();
        assertThat(store.shelf().deletion(name).orElseThrow().by()).isEqualTo("retention");
        assertThat(retention.sweep(DUE)).isZero();
    }

    @Test
    void oneThatCannotBeDeletedKeepsNoOtherFromIt() throws Exception {
        String first = keep(call, 1);
        Path inTheWay = root.resolve(store.files().get(0));
        String second = keep(call, 2);
        store.queueKeeps(queue, 30);
        Files.delete(inTheWay);
        Files.createDirectories(inTheWay.resolve("not empty"));
        assertThat(retention.sweep(DUE)).isEqualTo(1);
        assertThat(store.shelf().deletion(second)).isPresent();
        assertThat(store.shelf().deletion(first)).isEmpty();
    }

    /** Somebody removed a folder of a day by hand: those are told every hour, the younger ones go all the same. */
    @Test
    void aWholeDayThatCannotBeDeletedKeepsNoOtherFromIt() throws Exception {
        database.run("INSERT INTO recordings (name, call_id, file, bytes, seconds, sha256, encrypted, recorded_at,"
                + " stored_at, delete_after) SELECT 'stuck-' || i, '" + call + "', '2026/10/01/' || i, 1, 1, '', false,"
                + " '2026-10-01', '2026-10-01', '2026-10-31' FROM generate_series(1, 501) i");
        store.queueKeeps(queue, 30);
        String name = keep(call, 1);
        assertThat(retention.sweep(DUE)).isEqualTo(1);
        assertThat(store.shelf().deletion(name)).isPresent();
        assertThat(store.rows().totals().kept()).isEqualTo(501);
    }

    private String keep(CallId of, int number) throws IOException {
        String name = Names.recording(of, number);
        store.shelf().keep(of, name, audio(wav(1000)));
        return name;
    }
}
