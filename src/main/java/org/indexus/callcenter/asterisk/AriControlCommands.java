package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.LegCommand;

/** What an agent's buttons do to the channels of a conversation. Each may be sent twice, so none needs a second look. */
final class AriControlCommands {

    /** What comes from the channel; what goes to it is heard all the same. */
    private static final String MICROPHONE = "/mute?direction=in";

    /** One and a half of the 20 ms in which sound is made. */
    private static final Duration ANOTHER_MOMENT = Duration.ofMillis(30);

    private final AriClient ari;
    private final ChannelAliases roles;

    AriControlCommands(AsteriskServer line) {
        this.ari = line.ari();
        this.roles = line.roles();
    }

    /** Muting comes first: nobody is heard by somebody who believes to be on hold. */
    AriCommand hold(ChannelCommand.Hold command) {
        String channel = channel(command.object());
        return again(() -> {
            Result muted = Result.of(ari.post(channel + MICROPHONE, null));
            return muted.failure() == null
                    ? Result.of(ari.post(channel + "/moh?mohClass=" + encode(command.musicClass()), null))
                    : muted;
        });
    }

    /**
     * Music is stopped twice: an order that comes while Asterisk computes the next 20 ms of it is answered well and lost. The second
     * one comes at another moment of these.
     */
    AriCommand unhold(ChannelCommand.Unhold command) {
        String channel = channel(command.object());
        return again(() -> {
            Result quiet = Result.of(ari.delete(channel + "/moh"));
            Result heard = quiet.failure() == null ? Result.of(ari.delete(channel + MICROPHONE)) : quiet;
            if (heard.failure() != null) {
                return heard;
            }
            LockSupport.parkNanos(ANOTHER_MOMENT.toNanos());
            return Result.of(ari.delete(channel + "/moh"));
        });
    }

    AriCommand mute(LegCommand.Mute command) {
        String path = channel(command.object()) + MICROPHONE;
        return again(() -> Result.of(command.muted() ? ari.post(path, null) : ari.delete(path)));
    }

    AriCommand sendDigits(ChannelCommand.SendDigits command) {
        String path = channel(command.object()) + "/dtmf?dtmf=" + encode(command.digits());
        return new AriCommand() {
            @Override
            public Result attempt() throws IOException {
                return Result.of(ari.post(path, null));
            }

            @Override
            public Optional<Result> trace() {
                return Optional.empty();
            }

            @Override
            public boolean repeatable() {
                return false; // a digit sent twice is another number
            }
        };
    }

    private String channel(String id) {
        return "channels/" + encode(roles.present(id));
    }

    /** A request to Asterisk. */
    private interface Attempt {
        Result run() throws IOException;
    }

    private static AriCommand again(Attempt attempt) {
        return new AriCommand() {
            @Override
            public Result attempt() throws IOException {
                return attempt.run();
            }

            @Override
            public Optional<Result> trace() {
                return Optional.empty();
            }
        };
    }
}
