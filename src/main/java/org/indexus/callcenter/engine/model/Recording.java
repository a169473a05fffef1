package org.indexus.callcenter.engine.model;

import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.jspecify.annotations.Nullable;

/**
 * One recording of a call.
 *
 * @param name its name in Asterisk, {@code null} when there is none yet
 * @param seconds its length, 0 until stored
 * @param paused whether what is said now is silence in the file
 * @param agent who served the caller when it began, {@code null} until then
 * @param startedAt when it began, {@code null} until then
 * @param onDemand whether the agent asked for it: then it is the agent's to end, too
 */
public record Recording(
        State state,
        @Nullable String name,
        int seconds,
        boolean paused,
        @Nullable AgentRef agent,
        @Nullable Instant startedAt,
        boolean onDemand) {

    public static final Recording NONE = new Recording(State.NONE, null, 0);
    public static final Recording WANTED = new Recording(State.WANTED, null, 0);

    public Recording(State state, @Nullable String name, int seconds) {
        this(state, name, seconds, false, null, null, false);
    }

    /**
     * How far it has come. WANTED: the next conversation will be recorded, if there is one; with a name: Asterisk was asked to
     * begin. PENDING: ended, but not in our own store yet. STORED: there; of an Asterisk that hands out no files: kept on that
     * server.
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

    /** Whether Asterisk was asked to begin and has not answered yet. */
    public boolean isAsked() {
        return isWanted() && name != null;
    }

    /** Whether there may be something to stop: it runs, or was asked for. */
    public boolean isRunning() {
        return name != null && (isWanted() || state == State.RECORDING);
    }

    /** The state as others are told it: what is not recorded yet is no recording. */
    public State shown() {
        return isWanted() ? State.NONE : state;
    }

    public Recording to(State next) {
        return new Recording(next, name, seconds, false, agent, startedAt, onDemand);
    }

    /** Asterisk is asked to begin under this name. */
    public Recording asked(String newName) {
        return new Recording(State.WANTED, newName, 0, paused, null, null, onDemand);
    }

    /** As {@link #WANTED}, by the agent. */
    public static Recording wantedByAgent() {
        return new Recording(State.WANTED, null, 0, false, null, null, true);
    }

    /** The same again, in another file, when both are together again. */
    public Recording again() {
        return new Recording(State.WANTED, null, 0, paused, null, null, onDemand);
    }

    public Recording begun(String newName, @Nullable AgentRef by, Instant at) {
        return new Recording(State.RECORDING, newName, 0, false, by, at, onDemand);
    }

    public Recording paused(boolean now) {
        return new Recording(state, name, seconds, now, agent, startedAt, onDemand);
    }

    public Recording stored(int length) {
        return new Recording(State.STORED, name, length, false, agent, startedAt, onDemand);
    }

    /** Whether Asterisk still owes us word about it. */
    public boolean isOpen() {
        return state == State.RECORDING || state == State.PENDING;
    }
}
