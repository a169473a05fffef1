package org.indexus.callcenter.engine.effect;

import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.jspecify.annotations.Nullable;

/** What is done to the legs that we call ourselves. The commands for one agent's legs share a lane. */
public sealed interface LegCommand extends Command {

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
            implements LegCommand {
        @Override
        public Verb verb() {
            return Verb.ORIGINATE;
        }

        @Override
        public String lane() {
            return "agent-" + agent;
        }
    }

    /**
     * Calls a number or extension as a leg of ours. {@link LegRinging}, {@link LegAnswered} or {@link LegEnded} follow; the
     * cause of the last says why nobody was reached: 17 busy, 19 no answer, 21 refused, 1 no such number, 3 no way there.
     *
     * @param object the name that the new channel gets ({@link Names#external})
     * @param outside whether it is a number outside, and not an extension of the dialplan
     * @param callerNumber what the one called sees
     * @param timeoutSeconds how long it may ring; the leg ends with cause 19 then
     */
    record Dial(
            CallId call,
            ConnectionId connection,
            String object,
            String number,
            boolean outside,
            String callerNumber,
            int timeoutSeconds)
            implements LegCommand {
        @Override
        public Verb verb() {
            return Verb.DIAL;
        }
    }

    /** Lets nobody hear an agent's leg, or everybody again. Runs in the agent's lane. */
    record Mute(CallId call, ConnectionId connection, String object, AgentId agent, boolean muted)
            implements LegCommand {
        @Override
        public Verb verb() {
            return muted ? Verb.MUTE : Verb.UNMUTE;
        }

        @Override
        public String lane() {
            return "agent-" + agent;
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
            @Nullable AgentId agent) implements LegCommand {
        @Override
        public Verb verb() {
            return Verb.HANG_UP;
        }

        @Override
        public String lane() {
            return agent == null ? object : "agent-" + agent;
        }
    }
}
