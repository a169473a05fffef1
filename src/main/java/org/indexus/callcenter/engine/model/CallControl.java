package org.indexus.callcenter.engine.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an agent can do in a conversation beside ending it; the names are the actions of REST and of the agent socket. */
public enum CallControl {
    /** The caller hears the queue's music, and nobody hears the caller. */
    HOLD,
    /** Back to the caller. */
    UNHOLD,
    /** Nobody hears the agent, whatever the phone. */
    MUTE,
    UNMUTE,
    /** Sends digits to the other side, as a phone's keys do. */
    DTMF,
    /** What is said from now on is silence in the recording. */
    PAUSE_RECORDING,
    RESUME_RECORDING,
    /** Sends the caller on to somebody else and is free at once. */
    TRANSFER;

    /** What would be taken now, for the call's own agent; empty outside of conversations. */
    public static Set<CallControl> of(CallCard card) {
        Service service = card.service();
        boolean isTalking = card.phase() == CallPhase.TALKING;
        boolean isOnHold = card.phase() == CallPhase.HELD;
        EnumSet<CallControl> controls = EnumSet.noneOf(CallControl.class);
        if (service == null || service.answeredAt() == null || service.handedOver() || !(isTalking || isOnHold)) {
            return Collections.unmodifiableSet(controls);
        }
        if (isTalking) {
            controls.add(HOLD);
            controls.add(DTMF);
        } else if (service.onHold()) {
            controls.add(UNHOLD);
        }
        if (isTalking || service.onHold()) {
            controls.add(TRANSFER);
        }
        controls.add(service.muted() ? UNMUTE : MUTE);
        if (card.recording().state() == Recording.State.RECORDING) {
            controls.add(card.recording().paused() ? RESUME_RECORDING : PAUSE_RECORDING);
        }
        return Collections.unmodifiableSet(controls);
    }
}
