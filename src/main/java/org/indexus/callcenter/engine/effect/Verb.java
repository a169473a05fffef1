package org.indexus.callcenter.engine.effect;

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
    RESUME_RECORDING
}
