package org.indexus.callcenter.calls;

import org.indexus.callcenter.engine.model.CallControl;
import org.jspecify.annotations.Nullable;

/** What can be asked of a call. */
enum CallAction {
    ACCEPT,
    DECLINE,
    HANGUP,
    WRAP_UP_DONE,
    EXTEND_WRAP_UP,
    WITHDRAW,
    HOLD(CallControl.HOLD),
    UNHOLD(CallControl.UNHOLD),
    MUTE(CallControl.MUTE),
    UNMUTE(CallControl.UNMUTE),
    DTMF(CallControl.DTMF),
    PAUSE_RECORDING(CallControl.PAUSE_RECORDING),
    RESUME_RECORDING(CallControl.RESUME_RECORDING),
    TRANSFER(false),
    CONSULT(false),
    COMPLETE_TRANSFER(false),
    CONFERENCE(false),
    LISTEN(false),
    WHISPER(false),
    BARGE(false);

    private final boolean built;
    private final @Nullable CallControl control;

    CallAction() {
        this(true);
    }

    CallAction(boolean built) {
        this.built = built;
        this.control = null;
    }

    CallAction(CallControl control) {
        this.built = true;
        this.control = control;
    }

    /** Whether it is there already; the others come with later work. */
    boolean isBuilt() {
        return built;
    }

    /** The button of a conversation that it is, or {@code null}. */
    @Nullable
    CallControl control() {
        return control;
    }
}
