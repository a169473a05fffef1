package org.indexus.callcenter.engine.effect;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of {@link Command}, to name one in its result. */
public enum Verb {
    ANSWER,
    PLAY,
    STOP_PLAYBACK,
    START_MUSIC,
    STOP_MUSIC,
    ORIGINATE,
    DIAL,
    CREATE_BRIDGE,
    JOIN,
    MOVE,
    LEAVE_BRIDGE,
    START_RECORDING,
    STOP_RECORDING,
    CHECK_RECORDING,
    DESTROY_BRIDGE,
    HANG_UP,
    CONTINUE,
    HOLD,
    UNHOLD,
    MUTE,
    UNMUTE,
    SEND_DIGITS,
    PAUSE_RECORDING,
    RESUME_RECORDING;

    private static final Set<Verb> AWAITED = EnumSet.of(
            PLAY, JOIN, MOVE, START_RECORDING, STOP_RECORDING, MUTE, UNMUTE, PAUSE_RECORDING, RESUME_RECORDING);

    /** Whether a call may wait for the word that it is done; that it failed is told of each. */
    public boolean isAwaited() {
        return AWAITED.contains(this);
    }
}
