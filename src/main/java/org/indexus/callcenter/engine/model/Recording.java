package org.indexus.callcenter.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * A call's recording.
 *
 * @param name its name in Asterisk, {@code null} when there is none
 * @param seconds its length, 0 until stored
 * @param paused whether what is said now is silence in the file
 */
public record Recording(State state, @Nullable String name, int seconds, boolean paused) {

    public Recording(State state, @Nullable String name, int seconds) {
        this(state, name, seconds, false);
    }

    public static final Recording NONE = new Recording(State.NONE, null, 0);
    public static final Recording WANTED = new Recording(State.WANTED, null, 0);

    /**
     * How far it has come. WANTED: the conversation will be recorded, if there is one. PENDING: ended, but not in our own store
     * yet. STORED: there; of an Asterisk that hands out no files: kept on that server.
     */
    public enum State {
        NONE,
        WANTED,
        RECORDING,
        PENDING,
        STORED,
        FAILED
    }

    public boolean isWanted() {
        return state == State.WANTED;
    }

    /** The next conversation will be recorded, too; until then the recording of the one before is the call's. */
    public Recording again() {
        return new Recording(State.WANTED, name, 0);
    }

    /** There will be no such conversation; the recording of one before is still waited for. */
    public Recording unwanted() {
        return name == null ? NONE : new Recording(State.PENDING, name, seconds);
    }

    /** The state as others are told it: what is not recorded yet is no recording. */
    public State shown() {
        return isWanted() ? State.NONE : state;
    }

    public Recording to(State next) {
        return new Recording(next, name, seconds);
    }

    public Recording paused(boolean now) {
        return new Recording(state, name, seconds, now);
    }

    public Recording stored(int length) {
        return new Recording(State.STORED, name, length);
    }

    /** Whether Asterisk still owes us word about it. */
    public boolean isOpen() {
        return state == State.RECORDING || state == State.PENDING;
    }
}
