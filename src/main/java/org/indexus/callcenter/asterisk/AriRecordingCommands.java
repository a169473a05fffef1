package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import java.io.IOException;
import java.util.Optional;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.event.call.RecordingFinished;

/**
 * What is done to recordings. They are always stopped, never deleted while they run: a DELETE discards the file, and taking the
 * bridge down first loses the finish event in a third of the cases.
 */
final class AriRecordingCommands {

    private final AriClient ari;
    private final RecordingImport homecoming;

    AriRecordingCommands(AriClient ari, RecordingImport homecoming) {
        this.ari = ari;
        this.homecoming = homecoming;
    }

    AriCommand start(RecordingCommand.StartRecording command) {
        return new AriCommand() {
            @Override
            public Result attempt() throws IOException {
                // an earlier file of this name is never overwritten
                AriReply reply = ari.post(
                        "bridges/" + encode(command.bridge()) + "/record?format=wav&ifExists=fail&name="
                                + encode(command.object()),
                        null);
                if (reply.isOk() || isLive(command.object())) {
                    return Result.DONE;
                }
                return reply.status() == AriReply.NOT_FOUND
                        ? Result.gone(reply.message())
                        : Result.refused(reply.message());
            }

            @Override
            public Optional<Result> trace() throws IOException {
                return isLive(command.object()) ? Optional.of(Result.DONE) : Optional.empty();
            }
        };
    }

    AriCommand stop(RecordingCommand.StopRecording command) {
        return new AriCommand() {
            @Override
            public Result attempt() throws IOException {
                Result result = Result.of(stopLive(command.object()));
                return result.failure() == null ? result : trace().orElse(result);
            }

            /** One that had ended before we stopped it: the event may be lost, so it is fetched without one. */
            @Override
            public Optional<Result> trace() throws IOException {
                if (isLive(command.object()) || !isStored(command.object())) {
                    return Optional.empty();
                }
                homecoming.bring(new RecordingFinished(command.call(), command.object(), 0));
                return Optional.of(Result.DONE);
            }
        };
    }

    /** Silence in the file, not a gap: the times in it stay those of the call. */
    AriCommand pause(RecordingCommand.PauseRecording command) {
        String path = "recordings/live/" + encode(command.object()) + "/mute";
        return new AriCommand() {
            @Override
            public Result attempt() throws IOException {
                return Result.of(command.paused() ? ari.post(path, null) : ari.delete(path));
            }

            @Override
            public Optional<Result> trace() {
                return Optional.empty();
            }
        };
    }

    /** Runs in the lane of the fetching. */
    AriCommand check(RecordingCommand.CheckRecording command) {
        return new AriCommand() {
            @Override
            public Result attempt() {
                try {
                    if (isLive(command.object())) {
                        stopLive(command.object());
                        return Result.DONE; // the event brings it, or the next time we ask
                    }
                } catch (IOException away) {
                    return homecoming.later(command.object(), away);
                }
                return homecoming.bringNow(command.call(), command.object());
            }

            @Override
            public Optional<Result> trace() {
                return Optional.empty();
            }
        };
    }

    private AriReply stopLive(String name) throws IOException {
        return ari.post("recordings/live/" + encode(name) + "/stop", null);
    }

    private boolean isLive(String name) throws IOException {
        return ari.get("recordings/live/" + encode(name)).isOk();
    }

    private boolean isStored(String name) throws IOException {
        return ari.get("recordings/stored/" + encode(name)).isOk();
    }
}
