package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import java.io.IOException;
import java.util.Optional;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.runtime.PromptLibrary;
import org.indexus.callcenter.runtime.PromptLibrary.Media;

/** What is done to the caller's channel. A caller whom the trunk transferred is reached through the stand-in. */
final class AriCallerCommands {

    private final AsteriskServer line;
    private final AriClient ari;
    private final ChannelAliases roles;
    private final PromptLibrary prompts;
    private final OutboundNumbers numbers;

    AriCallerCommands(AsteriskServer line, PromptLibrary prompts) {
        this.line = line;
        this.ari = line.ari();
        this.roles = line.roles();
        this.prompts = prompts;
        this.numbers = new OutboundNumbers(line.plan());
    }

    AriCommand answer(ChannelCommand.Answer command) {
        return new AriCommand() {
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

    AriCommand play(ChannelCommand.Play command) {
        return new AriCommand() {
            @Override
            public Result attempt() throws IOException {
                line.onMusic().remove(command.channel());
                try {
                    Media media = prompts.find(command.media(), command.language(), line.player());
                    String path = channel(command.channel()) + "/play/" + encode(command.object());
                    return Result.of(ari.post(path + query(media), null));
                } catch (IllegalStateException cannotBeHad) {
                    String reason = String.valueOf(cannotBeHad.getMessage());
                    line.unplayable()
                            .tell(command.media(), reason, line.serverClock().now());
                    return Result.refused(reason);
                }
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

    private static String query(Media media) {
        String language = media.language();
        return "?media=" + encode(media.media()) + (language == null ? "" : "&lang=" + encode(language));
    }

    AriCommand stopPlayback(ChannelCommand.StopPlayback command) {
        String path = "playbacks/" + encode(command.object());
        return Deletion.of(ari, path, path);
    }

    AriCommand startMusic(ChannelCommand.StartMusic command) {
        line.onMusic().add(command.object());
        return onChannel(command.object(), "/moh?mohClass=" + encode(command.musicClass()), false);
    }

    AriCommand stopMusic(ChannelCommand.StopMusic command) {
        line.onMusic().remove(command.object());
        return Deletion.of(ari, channel(command.object()) + "/moh", channel(command.object()));
    }

    AriCommand sendOn(ChannelCommand.Continue command) {
        String where = "/continue?context=%s&extension=%s&priority=1"
                .formatted(encode(command.context()), encode(command.extension()));
        AriCommand leave = onChannel(command.object(), where, true);
        return command.context().equals(ChannelCommand.Continue.EXTERNAL) ? new Outwards(command, leave) : leave;
    }

    /** Out to an external number: how it is dialled and who is seen calling go along as variables of the channel. */
    private final class Outwards implements AriCommand {

        private final ChannelCommand.Continue command;
        private final AriCommand leave;

        Outwards(ChannelCommand.Continue command, AriCommand leave) {
            this.command = command;
            this.leave = leave;
        }

        @Override
        public Result attempt() throws IOException {
            String dialString = numbers.dialString(command.extension());
            if (dialString != null) {
                set("INDEXUS_DIAL", dialString);
            }
            if (command.callerNumber() != null) {
                set("CALLERID(num)", command.callerNumber());
            }
            return leave.attempt();
        }

        /** What cannot be set is left: the dialplan has a way of its own, and keeps the caller where it has none. */
        private void set(String variable, String value) throws IOException {
            ari.post(
                    channel(command.object()) + "/variable?variable=" + encode(variable) + "&value=" + encode(value),
                    null);
        }

        @Override
        public Optional<Result> trace() throws IOException {
            return leave.trace();
        }
    }

    private AriCommand onChannel(String channel, String what, boolean leaves) {
        return new AriCommand() {
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
