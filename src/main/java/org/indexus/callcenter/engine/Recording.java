package org.indexus.callcenter.engine;

import org.jspecify.annotations.Nullable;

/**
 * A call's recording.
 *
 * @param name its name in Asterisk, {@code null} when there is none
 * @param seconds its length, 0 until stored
 */
public record Recording(State state, @Nullable String name, int seconds) {

    public static final Recording NONE = new Recording(State.NONE, null, 0);

    /** How far it has come. PENDING: ended, but Asterisk has not yet said that the file is there. */
    public enum State {
        NONE,
        RECORDING,
        PENDING,
        STORED,
        FAILED
    }

    public Recording to(State next) {
        return new Recording(next, name, seconds);
    }

    public Recording stored(int length) {
        return new Recording(State.STORED, name, length);
    }

    /** Whether Asterisk still owes us word about it. */
    public boolean isOpen() {
        return state == State.RECORDING || state == State.PENDING;
    }
}
