package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.id.Names;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings come home whatever happens on the way, and Asterisk keeps its copy until they are. */
class RecordingImportTest {

    private static final int WHOLE = 48_044;

    @TempDir
    private Path folder;

    private DoorStand stand = new DoorStand();
    private FakeAsterisk asterisk = new FakeAsterisk("22.10.1");
    private final String bridge = "ix-bridge";

    @AfterEach
    void close() {
        stand.close();
        asterisk.close();
    }

    @Test
    void aFinishedRecordingIsKeptThenRemovedThenTold() {
        String recording = recorded();
        asterisk.floor.stopRecording(recording);
        assertThat(stand.await(RecordingFinished.class)).isEqualTo(new RecordingFinished(stand.call, recording, 3));
        assertThat(stand.shelf.kept(recording)).hasSize(WHOLE);
        assertThat(asterisk.floor.isStored(recording)).isFalse();
    }

    @Test
    void aDownloadThatIsLostOrCutIsMadeAgain() {
        String recording = recorded();
        String download = "GET recordings/stored/" + recording + "/file";
        asterisk.cutNext(download);
        asterisk.floor.stopRecording(recording);
        awaitDelay(recording);
        assertThat(stand.shelf.kept(recording)).isEmpty();
        assertThat(check(recording)).isTrue();
        assertThat(stand.shelf.kept(recording)).hasSize(WHOLE);
        assertThat(stand.shelf.delay(recording)).isEmpty();
    }

    @Test
    void aRefusedDownloadLosesNothing() {
        String recording = recorded();
        asterisk.refuseNext("GET recordings/stored/" + recording + "/file", 500, "no");
        asterisk.floor.stopRecording(recording);
        awaitDelay(recording);
        assertThat(stand.shelf.delay(recording)).contains("HTTP 500");
        assertThat(check(recording)).isTrue();
    }

    @Test
    void aFullShelfIsTriedAgainAndToldWhy() {
        String recording = recorded();
        stand.shelf.refuse("The disk is full");
        asterisk.floor.stopRecording(recording);
        awaitDelay(recording);
        assertThat(check(recording)).isFalse();
        assertThat(stand.seen(RecordingFinished.class, any -> true)).isEmpty();
        assertThat(stand.seen(RecordingFailed.class, any -> true)).isEmpty();
        assertThat(asterisk.floor.isStored(recording)).isTrue();
        assertThat(stand.shelf.delay(recording)).isEqualTo("The disk is full");

        stand.shelf.refuse(null);
        assertThat(check(recording)).isTrue();
        assertThat(asterisk.floor.isStored(recording)).isFalse();
    }

    @Test
    void aCrashAfterKeepingIsGoneOnFrom() {
        String recording = recorded();
        stand.shelf.put(recording, new byte[WHOLE]);
        asterisk.floor.stopRecording(recording);
        stand.await(RecordingFinished.class);
        assertThat(asterisk.floor.isStored(recording)).isFalse();
        assertThat(asterisk.requests()).noneMatch(request -> request.endsWith("/file"));
    }

    @Test
    void aCopyThatAsteriskDoesNotRemoveIsRemovedLater() {
        String recording = recorded();
        asterisk.refuseNext("DELETE recordings/stored/" + recording, 500, "Delete failed");
        asterisk.floor.stopRecording(recording);
        awaitDelay(recording);
        assertThat(stand.shelf.kept(recording)).hasSize(WHOLE);
        assertThat(stand.seen(RecordingFinished.class, any -> true)).isEmpty();
        assertThat(check(recording)).isTrue();
        assertThat(asterisk.floor.isStored(recording)).isFalse();
    }

    @Test
    void anAsteriskThatIsAwayIsWaitedFor() {
        String recording = recorded();
        asterisk.floor.destroyBridge(bridge); // the event is lost
        asterisk.sleep();
        assertThat(check(recording)).isFalse();
        assertThat(stand.shelf.delay(recording)).isNotEmpty();
        asterisk.wake();
        assertThat(check(recording)).isTrue();
    }

    @Test
    void onlyWhatNobodyHasIsMissing() {
        connect();
        String nobodys = Names.recording(stand.call, 9);
        assertThat(check(nobodys)).isFalse();
        assertThat(stand.await(RecordingFailed.class).name()).isEqualTo(nobodys);
    }

    @Test
    void aRecordingThatStillRunsIsStoppedAndComesByItself() {
        String recording = recorded();
        assertThat(check(recording)).isTrue();
        assertThat(asterisk.floor.isRecording(recording)).isFalse();
        stand.await(RecordingFinished.class);
        assertThat(stand.shelf.kept(recording)).hasSize(WHOLE);
    }

    @Test
    void askingOverAndOverIsOneFetching() {
        String recording = recorded();
        asterisk.floor.destroyBridge(bridge);
        asterisk.delayNext("GET recordings/stored/" + recording + "/file", Duration.ofMillis(300));
        RecordingCommand.CheckRecording ask =
                new RecordingCommand.CheckRecording(stand.call, stand.connection, recording);
        for (int time = 0; time < 50; time++) {
            stand.door.handle(ask);
        }
        stand.await(RecordingFinished.class);
        stand.performWell(ask);
        assertThat(asterisk.requests().stream().filter(request -> request.endsWith("/file")))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void ofAn13TheMountedFolderIsReadAndTheFileRemovedByAri() throws IOException {
        use13(folder);
        String recording = recorded();
        Path server = Files.createDirectories(folder.resolve("pbx-1"));
        Files.write(server.resolve(recording + ".wav"), new byte[WHOLE]);
        asterisk.floor.stopRecording(recording);
        stand.await(RecordingFinished.class);
        assertThat(stand.shelf.kept(recording)).hasSize(WHOLE);
        assertThat(asterisk.floor.isStored(recording)).isFalse();
    }

    @Test
    void ofAn13AFolderThatIsNotMountedLosesNothing() {
        use13(folder);
        String recording = recorded();
        asterisk.floor.stopRecording(recording);
        awaitDelay(recording);
        assertThat(stand.shelf.delay(recording)).contains("is it that server's folder?");
        assertThat(asterisk.floor.isStored(recording)).isTrue();
    }

    @Test
    void ofAn13WithoutAFolderItStaysWhereItIs() {
        use13(null);
        String recording = recorded();
        asterisk.floor.stopRecording(recording);
        assertThat(stand.await(RecordingFinished.class).seconds()).isEqualTo(3);
        assertThat(asterisk.floor.isStored(recording)).isTrue();
        stand.door.remove(stand.connection, recording);
        assertThat(asterisk.floor.isStored(recording)).isFalse();
    }

    private void use13(@org.jspecify.annotations.Nullable Path mounted) {
        stand.close();
        asterisk.close();
        stand = new DoorStand(mounted);
        asterisk = new FakeAsterisk("13.21.1");
    }

    private void connect() {
        stand.connect(Plans.of(stand.connection, asterisk.port()).build());
        asterisk.call("100", "+421905123456", "Ján", "support");
        stand.await(CallArrived.class);
    }

    /** A bridge that is being recorded; returns the recording's name. */
    private String recorded() {
        connect();
        String recording = Names.recording(stand.call, 1);
        asterisk.floor.createBridge(bridge, "");
        asterisk.floor.record(bridge, recording);
        return recording;
    }

    private void awaitDelay(String recording) {
        DoorStand.until(() -> !stand.shelf.delay(recording).isEmpty(), () -> "a delay of " + recording);
    }

    /** What the floor does in growing pauses; whether nothing was in the way. */
    private boolean check(String recording) {
        stand.forget();
        Object result = stand.perform(new RecordingCommand.CheckRecording(stand.call, stand.connection, recording));
        if (result instanceof CommandFailed failed) {
            assertThat(failed.failure()).isIn(Failure.GONE, Failure.UNKNOWN);
            return false;
        }
        return true;
    }
}
