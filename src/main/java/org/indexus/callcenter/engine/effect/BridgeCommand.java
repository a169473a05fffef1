package org.indexus.callcenter.engine.effect;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.jspecify.annotations.Nullable;

/** What is done to the bridges in which the channels of a call meet. */
public sealed interface BridgeCommand extends Command {

    /** Makes an empty mixing bridge. Runs in the caller's lane, so that it is there before {@link Join}. */
    record CreateBridge(CallId call, ConnectionId connection, String channel, String object) implements BridgeCommand {
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
    record Join(CallId call, ConnectionId connection, String channel, String leg, String object)
            implements BridgeCommand {
        @Override
        public Verb verb() {
            return Verb.JOIN;
        }

        @Override
        public String lane() {
            return channel;
        }
    }

    /**
     * Puts one channel into the bridge, out of the one in which it is. Runs in the channel's lane.
     *
     * @param object the channel: the caller's, or a leg
     */
    record MoveToBridge(CallId call, ConnectionId connection, String object, String bridge) implements BridgeCommand {
        @Override
        public Verb verb() {
            return Verb.MOVE;
        }
    }

    /**
     * Takes one channel out of the bridge; it hears what it is played. Who is not in it is out of it. Runs in the channel's lane.
     *
     * @param object the channel: the caller's, or a leg
     */
    record LeaveBridge(CallId call, ConnectionId connection, String object, String bridge) implements BridgeCommand {
        @Override
        public Verb verb() {
            return Verb.LEAVE_BRIDGE;
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
            @Nullable String staying) implements BridgeCommand {

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
}
