package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import java.io.IOException;
import java.util.Optional;
import org.indexus.callcenter.engine.Command;

/** What is done to the caller's channel. A caller whom the trunk transferred is reached through the stand-in. */
final class CallerErrands {

    private final AriClient ari;
    private final Roles roles;

    CallerErrands(AriClient ari, Roles roles) {
        this.ari = ari;
        this.roles = roles;
    }

    Errand answer(Command.Answer command) {
        return new Errand() {
            @Override
            public Result attempt() throws IOException {
                return Result.of(ari.post(channel(command.object()) + "/answer", null));
            }

            @Override
            public Optional<Result> trace() throws IOException {
                AriReply reply = ari.get(channel(command.object()));
                boolean up = reply.object().map(Channel::of).map(Channel::isUp).orElse(false);
                return up ? Optional.of(Result.DONE) : goneIfMissing(reply);
            }
        };
    }

    Errand play(Command.Play command) {
        return new Errand() {
            @Override
            public Result attempt() throws IOException {
                return Result.of(ari.post(
                        channel(command.channel()) + "/play/" + encode(command.object()) + "?media="
                                + encode(command.media()),
                        null));
            }

            @Override
            public Optional<Result> trace() throws IOException {
                boolean playing =
                        ari.get("playbacks/" + encode(command.object())).isOk();
                return playing ? Optional.of(Result.DONE) : goneIfMissing(ari.get(channel(command.channel())));
            }

            @Override
            public boolean repeatable() {
                return false; // it may have been heard to its end
            }
        };
    }

    Errand stopPlayback(Command.StopPlayback command) {
        String path = "playbacks/" + encode(command.object());
        return Deletion.of(ari, path, path);
    }

    Errand startMusic(Command.StartMusic command) {
        return onChannel(command.object(), "/moh?mohClass=" + encode(command.musicClass()), false);
    }

    Errand stopMusic(Command.StopMusic command) {
        return Deletion.of(ari, channel(command.object()) + "/moh", channel(command.object()));
    }

    Errand sendOn(Command.Continue command) {
        String where = "/continue?context=%s&extension=%s&priority=1"
                .formatted(encode(command.context()), encode(command.extension()));
        return onChannel(command.object(), where, true);
    }

    private Errand onChannel(String channel, String what, boolean leaves) {
        return new Errand() {
            @Override
            public Result attempt() throws IOException {
                return Result.of(ari.post(channel(channel) + what, null));
            }

            @Override
            public Optional<Result> trace() throws IOException {
                AriReply reply = ari.get(channel(channel));
                boolean left = leaves
                        && reply.object()
                                .map(Channel::of)
                                .map(c -> !c.isInStasis())
                                .orElse(false);
                return left ? Optional.of(Result.DONE) : goneIfMissing(reply);
            }
        };
    }

    private String channel(String id) {
        return "channels/" + encode(roles.present(id));
    }

    static Optional<Result> goneIfMissing(AriReply reply) {
        return reply.status() == AriReply.NOT_FOUND ? Optional.of(Result.gone(reply.message())) : Optional.empty();
    }
}
