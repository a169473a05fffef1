package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.model.Outcome;

/** Why an agent did not reach a number, by what the dialplan and the far side say of it (Q.850). */
public enum NumberFailure {
    BUSY(Outcome.BUSY),
    NO_ANSWER(Outcome.NO_ANSWER),
    REJECTED(Outcome.REJECTED),
    /** There is no such number, or no way to it, or something else that only the cause says. */
    UNREACHABLE(Outcome.FAILED),
    /** Asterisk did not even begin. */
    NOT_DIALLED(Outcome.FAILED),
    /** It was answered, and hung up before both were together. */
    HUNG_UP(Outcome.FAILED),
    BRIDGE_FAILED(Outcome.FAILED),
    LINE_LOST(Outcome.FAILED);

    private static final int CAUSE_BUSY = 17;
    private static final int CAUSE_NO_RESPONSE = 18;
    private static final int CAUSE_NO_ANSWER = 19;
    private static final int CAUSE_REJECTED = 21;

    private final Outcome outcome;

    NumberFailure(Outcome outcome) {
        this.outcome = outcome;
    }

    public static NumberFailure of(int cause) {
        return switch (cause) {
            case CAUSE_BUSY -> BUSY;
            case CAUSE_NO_RESPONSE, CAUSE_NO_ANSWER -> NO_ANSWER;
            case CAUSE_REJECTED -> REJECTED;
            default -> UNREACHABLE;
        };
    }

    public Outcome outcome() {
        return outcome;
    }

    /** As the log says it; empty where the outcome says it all. */
    public String told(int cause) {
        return switch (this) {
            case BUSY, NO_ANSWER, REJECTED -> "";
            case UNREACHABLE -> "CAUSE " + cause;
            default -> name();
        };
    }
}
