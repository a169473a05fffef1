package org.indexus.callcenter.engine.effect;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.jspecify.annotations.Nullable;

/** What is done to the caller's channel, or to any other channel of a call that is named: what it hears, and where it goes. */
public sealed interface ChannelCommand extends Command {

    /** Answers the caller's channel if it still rings. */
    record Answer(CallId call, ConnectionId connection, String object) implements ChannelCommand {
        @Override
        public Verb verb() {
            return Verb.ANSWER;
        }
    }

    /**
     * Plays one media file ({@code sound:…}) or prompt ({@code prompt:<id>}) to the caller; {@link PlaybackEnded} follows.
     * Runs in the caller's lane.
     *
     * @param language the caller's (BCP 47), in which it is played if there is such a variant; {@code null} for the usual one
     */
    record Play(
            CallId call,
            ConnectionId connection,
            String channel,
            String object,
            String media,
            @Nullable String language)
            implements ChannelCommand {
        @Override
        public Verb verb() {
            return Verb.PLAY;
        }

        @Override
        public String lane() {
            return channel;
        }
    }

    /** Cuts a playback to the caller. */
    record StopPlayback(CallId call, ConnectionId connection, String channel, String object) implements ChannelCommand {
        @Override
        public Verb verb() {
            return Verb.STOP_PLAYBACK;
        }

        @Override
        public String lane() {
            return channel;
        }
    }

    /** Starts music on hold on the caller's channel. */
    record StartMusic(CallId call, ConnectionId connection, String object, String musicClass)
            implements ChannelCommand {
        @Override
        public Verb verb() {
            return Verb.START_MUSIC;
        }
    }

    /** Stops music on hold on the caller's channel. */
    record StopMusic(CallId call, ConnectionId connection, String object) implements ChannelCommand {
        @Override
        public Verb verb() {
            return Verb.STOP_MUSIC;
        }
    }

    /** Lets the caller hear music in the conversation's bridge, and nobody the caller. Runs in the caller's lane. */
    record Hold(CallId call, ConnectionId connection, String object, String musicClass) implements ChannelCommand {
        @Override
        public Verb verb() {
            return Verb.HOLD;
        }
    }

    /** Ends what {@link Hold} began. */
    record Unhold(CallId call, ConnectionId connection, String object) implements ChannelCommand {
        @Override
        public Verb verb() {
            return Verb.UNHOLD;
        }
    }

    /** Sends digits to the caller's channel. */
    record SendDigits(CallId call, ConnectionId connection, String object, String digits) implements ChannelCommand {
        @Override
        public Verb verb() {
            return Verb.SEND_DIGITS;
        }
    }

    /**
     * Sends the caller out of our hands into the dialplan: the fallback for a call that cannot be served, an extension, or an
     * external number.
     *
     * @param callerNumber what the one outside sees who is called; {@code null} to leave it as it is
     */
    record Continue(
            CallId call,
            ConnectionId connection,
            String object,
            String context,
            String extension,
            @Nullable String callerNumber)
            implements ChannelCommand {

        /** The context of our dialplan that dials out. */
        public static final String EXTERNAL = "indexus-external";

        public Continue(CallId call, ConnectionId connection, String object, String context, String extension) {
            this(call, connection, object, context, extension, null);
        }

        @Override
        public Verb verb() {
            return Verb.CONTINUE;
        }
    }
}
