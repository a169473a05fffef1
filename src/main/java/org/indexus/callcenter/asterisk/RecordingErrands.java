package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.Command;
import org.indexus.callcenter.engine.Event;
import org.indexus.callcenter.engine.call.RecordingFailed;
import org.indexus.callcenter.engine.call.RecordingFinished;

/**
 * What is done to recordings. They are always stopped, never deleted while they run: a DELETE discards the file, and taking the
 * bridge down first loses the finish event in a third of the cases.
 */
final class RecordingErrands {

    private final AriClient ari;
    private final RecordingDownload download;
    private final Consumer<Event> inbox;

    RecordingErrands(AriClient ari, RecordingDownload download, Consumer<Event> inbox) {
        this.ari = ari;
        this.download = download;
        this.inbox = inbox;
    }

    Errand start(Command.StartRecording command) {
        return new Errand() {
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

    Errand stop(Command.StopRecording command) {
        return new Errand() {
            @Override
            public Result attempt() throws IOException {
                Result result = Result.of(stopLive(command.object()));
                return result.failure() == null || !tellIfStored(command.call(), command.object())
                        ? result
                        : Result.DONE;
            }

            @Override
            public Optional<Result> trace() throws IOException {
                boolean stored = !isLive(command.object()) && tellIfStored(command.call(), command.object());
                return stored ? Optional.of(Result.DONE) : Optional.empty();
            }
        };
    }

    Errand check(Command.CheckRecording command) {
        return new Errand() {
            @Override
            public Result attempt() throws IOException {
                if (isLive(command.object())) {
                    stopLive(command.object());
                }
                if (tellIfStored(command.call(), command.object())) {
                    return Result.DONE;
                }
                inbox.accept(new RecordingFailed(command.call(), command.object(), "Asterisk has no such file"));
                return Result.gone("Asterisk has no such file");
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

    private boolean tellIfStored(CallId call, String name) throws IOException {
        if (!ari.get("recordings/stored/" + encode(name)).isOk()) {
            return false;
        }
        inbox.accept(new RecordingFinished(call, name, download.seconds(name)));
        return true;
    }
}
