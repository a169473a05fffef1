package org.indexus.callcenter.asterisk;

import org.indexus.callcenter.engine.effect.Verb;

/** Takes the times of the door. Called for every event and command, so it must be cheap. */
interface Stopwatch {

    /** From a frame's arrival to the event in the Inbox. */
    void eventTook(long nanos);

    /** From the engine's effect to Asterisk's answer. */
    void commandTook(Verb verb, long nanos);

    /** For one connection, by name. */
    default Stopwatch of(String connection) {
        return this;
    }

    /** Measures nothing. */
    Stopwatch NONE = new Stopwatch() {
        @Override
        public void eventTook(long nanos) {}

        @Override
        public void commandTook(Verb verb, long nanos) {}
    };
}
