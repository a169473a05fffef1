package org.indexus.callcenter.engine.effect;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;

/**
 * Something that Asterisk shall do for a call. The door executes the commands of one {@link #lane()} one after the other
 * and answers each with {@link CommandDone} or {@link CommandFailed}, named by {@link #verb()} and {@link #object()}.
 */
public sealed interface Command extends Effect permits ChannelCommand, LegCommand, BridgeCommand, RecordingCommand {

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
}
