package org.indexus.callcenter.recordings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indexus.callcenter.recordings.TestStore.ARRIVED;
import static org.indexus.callcenter.recordings.TestStore.KEY;
import static org.indexus.callcenter.recordings.TestStore.audio;
import static org.indexus.callcenter.recordings.TestStore.wav;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.runtime.RecordingShelf.Kept;
import org.indexus.callcenter.runtime.RecordingSource.Audio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store on a real disk and a real database: what it says it keeps, it keeps. */
class RecordingStoreTest {

    private static TestDatabase database;

    @TempDir
    private Path root;

    private TestStore store;
    private CallId call;
    private String name;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void aCallThatWasRecorded() {
        store = new TestStore(database, root);
        call = store.call(UUID.randomUUID(), ARRIVED);
        name = Names.recording(call, 1);
    }

    @Test
    void itIsKeptEncryptedUnderItsDayAndPlayedFromAnywhere() throws Exception {
        byte[] audio = wav(100_000);
        assertThat(shelf().find(call, name)).isEmpty();
        assertThat(shelf().keep(call, name, audio(audio))).isEqualTo(new Kept(6));

        assertThat(store.files()).containsExactly("2026/11/23/" + name + ".wav.enc");
        byte[] onDisk = Files.readAllBytes(root.resolve(store.files().get(0)));
        assertThat(new String(onDisk, ISO_8859_1)).doesNotContain("RIFF").doesNotContain("hello hello");
        assertThat(shelf().find(call, name)).contains(new Kept(6));
        Audio played = shelf().open(name).orElseThrow();
        assertThat(played.length()).isEqualTo(audio.length);
        try (InputStream in = played.content()) {
            in.skipNBytes(70_000);
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(audio, 70_000, audio.length));
        }
        StoredRecording row = store.rows().find(name).orElseThrow();
        assertThat(row.audio().sha256()).hasSize(64);
        assertThat(row.queueCode()).isEqualTo("support");
        assertThat(row.deleteAfter()).isNull();
    }

    @Test
    void withoutAKeyItIsKeptAsItIs() throws Exception {
        RecordingStore shelf = store.shelf(Optional.empty());
        byte[] audio = wav(1000);
        shelf.keep(call, name, audio(audio));
        assertThat(Files.readAllBytes(root.resolve("2026/11/23/" + name + ".wav")))
                .isEqualTo(audio);
        assertThat(store.rows().find(name).orElseThrow().encrypted()).isFalse();
        assertThat(store.rows().totals().clear()).isEqualTo(1);
        try (InputStream in = shelf().open(name).orElseThrow().content()) { // also when there is a key later
            assertThat(in.readAllBytes()).isEqualTo(audio);
        }
    }

    @Test
    void ofACutOneNothingStays() throws Exception {
        byte[] audio = wav(1000);
        Audio cut = new Audio("audio/wav", audio.length + 1, new ByteArrayInputStream(audio));
        assertThatThrownBy(() -> shelf().keep(call, name, cut))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1044 of 1045");
        assertThat(store.files()).isEmpty();
        assertThat(shelf().find(call, name)).isEmpty();
    }

    @Test
    void aFolderThatRefusesIsToldAndMended() throws Exception {
        Path blocked = root.resolve("blocked");
        Files.writeString(blocked, "a file in place of the folder");
        RecordingStore shelf = new RecordingStore(new StoreFolder(blocked, KEY), store.rows(), store.troubles());
        assertThatThrownBy(() -> shelf.keep(call, name, audio(wav(1000))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(blocked + " cannot be written");
        Files.delete(blocked);
        assertThat(shelf.keep(call, name, audio(wav(1000)))).isNotNull();
    }

    @Test
    void aCrashBetweenTheFileAndItsRowIsMadeUpFor() throws Exception {
        shelf().keep(call, name, audio(wav(32_000)));
        StoredRecording before = store.rows().find(name).orElseThrow();
        database.run("DELETE FROM recordings");
        assertThat(shelf().find(call, name)).contains(new Kept(2));
        assertThat(store.rows().find(name).orElseThrow().audio()).isEqualTo(before.audio());
    }

    @Test
    void aDamagedFileWithoutARowIsFetchedAgain() throws Exception {
        shelf().keep(call, name, audio(wav(32_000)));
        database.run("DELETE FROM recordings");
        Path file = root.resolve(store.files().get(0));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20_000));
        assertThat(shelf().find(call, name)).isEmpty();
        shelf().keep(call, name, audio(wav(32_000)));
        assertThat(shelf().find(call, name)).contains(new Kept(2));
    }

    @Test
    void whatWasKeptOnceIsNeverGivenUp() throws Exception {
        shelf().giveUp(name);
        shelf().keep(call, name, audio(wav(1000)));
        Files.delete(root.resolve(store.files().get(0)));
        assertThat(shelf().find(call, name)).isEmpty();
        assertThatThrownBy(() -> shelf().giveUp(name)).hasMessageContaining("is the folder mounted?");
        assertThatThrownBy(() -> shelf().open(name)).hasMessageContaining("Is the folder mounted on this node?");
    }

    @Test
    void aDatabaseThatIsAwayAndACallThatIsNotWrittenYetLoseNothing() {
        CallId unknown = new CallId(UUID.randomUUID());
        assertThatThrownBy(() -> shelf().keep(unknown, Names.recording(unknown, 1), audio(wav(10))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not in the database yet");
        assertThatThrownBy(() -> shelf().find(call, "ix-" + call + "-r1/../../x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no recording of ours");
    }

    @Test
    void whatIsDeletedSaysWhenByWhomAndWhy() throws Exception {
        shelf().keep(call, name, audio(wav(1000)));
        shelf().delete(name, "admin", "deleted by hand");
        assertThat(store.files()).isEmpty();
        assertThat(shelf().open(name)).isEmpty();
        assertThat(shelf().deletion(name)).hasValueSatisfying(deleted -> {
            assertThat(deleted.by()).isEqualTo("admin");
            assertThat(deleted.why()).isEqualTo("deleted by hand");
        });
        assertThat(shelf().find(call, name)).isPresent(); // it was home once: nothing more is owed
        assertThat(shelf().delete(Names.recording(call, 2), "admin", "x")).isEmpty();
    }

    /** Else the list said "deleted", and the file came back with its folder. */
    @Test
    void nothingIsDeletedWhileTheStoreIsNotMounted() throws Exception {
        shelf().keep(call, name, audio(wav(1000)));
        Path elsewhere = root.resolveSibling(root.getFileName() + "-unmounted");
        Files.move(root, elsewhere);
        assertThatThrownBy(() -> shelf().delete(name, "admin", "x")).hasMessageContaining("mounted");
        assertThat(shelf().deletion(name)).isEmpty();
        Files.move(elsewhere, root);
        assertThat(shelf().open(name)).isPresent();
    }

    @Test
    void aHeaderThatAsteriskDidNotFinishIsMended() throws Exception {
        byte[] audio = wav(32_000);
        ByteBuffer.wrap(audio).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 0).putInt(40, 0);
        shelf().keep(call, name, audio(audio));
        try (InputStream in = shelf().open(name).orElseThrow().content()) {
            assertThat(in.readAllBytes()).isEqualTo(wav(32_000));
        }
    }

    @Test
    void whatACrashLeftHalfIsCleanedUp() throws Exception {
        Path half = Files.createDirectories(root.resolve("incoming")).resolve("half");
        Files.writeString(half, "x");
        new StoreFolder(root, KEY).clean(Instant.now().minusSeconds(60));
        assertThat(half).exists();
        new StoreFolder(root, KEY).clean(Instant.now().plusSeconds(60));
        assertThat(half).doesNotExist();
    }

    @Test
    void theLongestTroubleIsTold() {
        RecordingStore shelf = shelf();
        shelf.delayed("a", "the disk is full");
        shelf.delayed("b", "the disk is full");
        assertThat(store.troubles().first().orElseThrow().recording()).isEqualTo("a");
        shelf.settled("a");
        shelf.settled("b");
        assertThat(store.troubles().count()).isZero();
    }

    @Test
    void anotherKeyIsToldAndLosesNothing() throws Exception {
        shelf().keep(call, name, audio(wav(1000)));
        assertThat(shelf().unreadable()).isEmpty();
        RecordingStore other = store.shelf(Optional.of(new SecretKeySpec(new byte[] {1, 2, 3, 4}, "AES")));
        assertThat(other.unreadable())
                .hasValueSatisfying(why -> assertThat(why).contains("another INDEXUS_SECRET_KEY"));
        assertThat(store.shelf(Optional.empty()).unreadable().orElseThrow()).contains("has no INDEXUS_SECRET_KEY");
        assertThatThrownBy(() -> other.open(name)).hasMessageContaining("another INDEXUS_SECRET_KEY");
        database.run("DELETE FROM recordings"); // a restored database that does not know it
        assertThatThrownBy(() -> other.find(call, name)).hasMessageContaining("another INDEXUS_SECRET_KEY");
        assertThat(shelf().find(call, name)).isPresent();
    }

    private RecordingStore shelf() {
        return store.shelf();
    }
}
