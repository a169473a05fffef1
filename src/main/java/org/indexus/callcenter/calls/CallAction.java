package org.indexus.callcenter.calls;

/** What can be asked of a call. Those from HOLD on come with later work. */
enum CallAction {
    ACCEPT,
    DECLINE,
    HANGUP,
    WRAP_UP_DONE,
    EXTEND_WRAP_UP,
    WITHDRAW,
    HOLD,
    UNHOLD,
    MUTE,
    UNMUTE,
    DTMF,
    TRANSFER,
    CONSULT,
    COMPLETE_TRANSFER,
    CONFERENCE,
    PAUSE_RECORDING,
    RESUME_RECORDING,
    LISTEN,
    WHISPER,
    BARGE;

    boolean isBuilt() {
        return compareTo(HOLD) < 0;
    }
}
