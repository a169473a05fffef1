package org.indexus.callcenter.engine.effect;

import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.jspecify.annotations.Nullable;

/**
 * Something that Asterisk shall do for a call. The door executes the commands of one {@link #lane()} one after the other
 * and answers each with {@link CommandDone} or {@link CommandFailed}, named by {@link #verb()} and {@link #object()}.
 */
public sealed interface Command extends Effect {

    /** The call that this is done for. */
    CallId call();

    /** The Asterisk server that shall do it. */
    ConnectionId connection();

    /** The name in Asterisk of what is acted on: channel, leg, bridge, playback or recording. */
    String object();

    /** Commands with the same lane keep their order; different lanes do not wait for each other. */
    default String lane() {
        return object();
    }

    /** Names the kind of command in its result. */
    Verb verb();

    /** Answers the caller's channel if it still rings. */
    record Answer(CallId call, ConnectionId connection, String object) implements Command {
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
            implements Command {
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
    record StopPlayback(CallId call, ConnectionId connection, String channel, String object) implements Command {
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
    record StartMusic(CallId call, ConnectionId connection, String object, String musicClass) implements Command {
        @Override
        public Verb verb() {
            return Verb.START_MUSIC;
        }
    }

    /** Stops music on hold on the caller's channel. */
    record StopMusic(CallId call, ConnectionId connection, String object) implements Command {
        @Override
        public Verb verb() {
            return Verb.STOP_MUSIC;
        }
    }

    /**
     * Rings the agent's phone. {@link LegRinging}, {@link LegAnswered} or {@link LegEnded} follow.
     *
     * @param object the name that the new channel gets
     * @param autoAnswer whether the phone shall be asked to answer by itself (the agent has already accepted)
     * @param timeoutSeconds how long Asterisk lets it ring; the engine's own deadline is shorter
     */
    record Originate(
            CallId call,
            ConnectionId connection,
            String object,
            AgentId agent,
            String endpoint,
            String callerNumber,
            String callerName,
            boolean autoAnswer,
            int timeoutSeconds)
            implements Command {
        @Override
        public Verb verb() {
            return Verb.ORIGINATE;
        }

        @Override
        public String lane() {
            return "agent-" + agent;
        }
    }

    /** Makes an empty mixing bridge. Runs in the caller's lane, so that it is there before {@link Join}. */
    record CreateBridge(CallId call, ConnectionId connection, String channel, String object) implements Command {
        @Override
        public Verb verb() {
            return Verb.CREATE_BRIDGE;
        }

        @Override
        public String lane() {
            return channel;
        }
    }

    /** Puts the caller and the agent's leg into the bridge; done means that both are in it. Runs in the caller's lane. */
    record Join(CallId call, ConnectionId connection, String channel, String leg, String object) implements Command {
        @Override
        public Verb verb() {
            return Verb.JOIN;
        }

        @Override
        public String lane() {
            return channel;
        }
    }

    /** Records a bridge into the named file. */
    record StartRecording(CallId call, ConnectionId connection, String bridge, String object) implements Command {
        @Override
        public Verb verb() {
            return Verb.START_RECORDING;
        }

        @Override
        public String lane() {
            return bridge;
        }
    }

    /** Ends a recording and keeps the file; {@link RecordingFinished} follows. */
    record StopRecording(CallId call, ConnectionId connection, String bridge, String object) implements Command {
        @Override
        public Verb verb() {
            return Verb.STOP_RECORDING;
        }

        @Override
        public String lane() {
            return bridge;
        }
    }

    /** Asks whether a recording's file is there; {@link RecordingFinished} or {@link RecordingFailed} is the answer. */
    record CheckRecording(CallId call, ConnectionId connection, String object) implements Command {
        @Override
        public Verb verb() {
            return Verb.CHECK_RECORDING;
        }
    }

    /**
     * Takes the bridge down.
     *
     * @param staying the caller's channel, if the caller goes on: it is taken out first, and what the caller hears next comes
     *     after that, in the same lane. Music that Asterisk starts while the channel is on its way out of a bridge is never heard.
     *     {@code null} when everybody is hung up
     */
    record DestroyBridge(
            CallId call,
            ConnectionId connection,
            String object,
            @Nullable String staying) implements Command {

        public DestroyBridge(CallId call, ConnectionId connection, String object) {
            this(call, connection, object, null);
        }

        @Override
        public Verb verb() {
            return Verb.DESTROY_BRIDGE;
        }

        @Override
        public String lane() {
            return staying == null ? object : staying;
        }
    }

    /**
     * Hangs up a channel: the caller's, an agent's leg, or a leg that nobody owns any more.
     *
     * @param agent whose leg it is, so that it keeps its order behind the originate; {@code null} for the caller's channel
     */
    record HangUp(
            CallId call,
            ConnectionId connection,
            String object,
            HangUpReason reason,
            @Nullable AgentId agent) implements Command {
        @Override
        public Verb verb() {
            return Verb.HANG_UP;
        }

        @Override
        public String lane() {
            return agent == null ? object : "agent-" + agent;
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
            implements Command {

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

    /** Lets the caller hear music in the conversation's bridge, and nobody the caller. Runs in the caller's lane. */
    record Hold(CallId call, ConnectionId connection, String object, String musicClass) implements Command {
        @Override
        public Verb verb() {
            return Verb.HOLD;
        }
    }

    /** Ends what {@link Hold} began. */
    record Unhold(CallId call, ConnectionId connection, String object) implements Command {
        @Override
        public Verb verb() {
            return Verb.UNHOLD;
        }
    }

    /** Lets nobody hear an agent's leg, or everybody again. Runs in the agent's lane. */
    record Mute(CallId call, ConnectionId connection, String object, AgentId agent, boolean muted) implements Command {
        @Override
        public Verb verb() {
            return muted ? Verb.MUTE : Verb.UNMUTE;
        }

        @Override
        public String lane() {
            return "agent-" + agent;
        }
    }

    /** Sends digits to the caller's channel. */
    record SendDigits(CallId call, ConnectionId connection, String object, String digits) implements Command {
        @Override
        public Verb verb() {
            return Verb.SEND_DIGITS;
        }
    }

    /** Writes silence into a running recording, or what is said again. Runs in the bridge's lane. */
    record PauseRecording(CallId call, ConnectionId connection, String bridge, String object, boolean paused)
            implements Command {
        @Override
        public Verb verb() {
            return paused ? Verb.PAUSE_RECORDING : Verb.RESUME_RECORDING;
        }

        @Override
        public String lane() {
            return bridge;
        }
    }
}
