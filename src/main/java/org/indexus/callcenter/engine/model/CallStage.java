package org.indexus.callcenter.engine.model;

/** Which state a call is in, exactly: what a restart goes on from. Several look the same to pages and REST, see {@link CallPhase}. */
public enum CallStage {
    IN_MENU(CallPhase.IN_MENU),
    HEARING_NOTICE(CallPhase.IN_MENU),
    WELCOMED(CallPhase.IN_MENU),
    PLAYING_FINAL_MESSAGE(CallPhase.IN_MENU),
    WAITING(CallPhase.WAITING),
    OFFERED(CallPhase.OFFERED),
    CONNECTING(CallPhase.CONNECTING),
    CALLING_AGENT(CallPhase.CONNECTING),
    CALLING_NUMBER(CallPhase.CONNECTING),
    TALKING(CallPhase.TALKING),
    TRANSFERRED(CallPhase.TALKING),
    HELD(CallPhase.HELD),
    CONSULTING(CallPhase.CONSULTING),
    CONFERENCE(CallPhase.CONFERENCE),
    ENDED(CallPhase.ENDED);

    private final CallPhase phase;

    CallStage(CallPhase phase) {
        this.phase = phase;
    }

    /** Whether an agent calls somebody who has not answered yet. */
    public boolean isCalling() {
        return this == CALLING_AGENT || this == CALLING_NUMBER;
    }

    /** What pages and REST show. */
    public CallPhase phase() {
        return phase;
    }

    /** The usual one that looks so. */
    public static CallStage of(CallPhase phase) {
        return valueOf(phase.name());
    }
}
