package org.indexus.callcenter.engine.model;

/** Whether an agent's phone stands in the way of an offer. Calls of our own never do: whoever is in one is not free anyway. */
public enum PhoneState {
    /** Registered, and not in use. */
    READY,
    /** Asterisk does not say: the endpoint is no device of its own, or the agent's phone is not followed. It is rung. */
    UNKNOWN,
    /** In a call, or ringing, that is not ours. */
    IN_USE,
    /** It failed a moment ago, so it is left alone for the queue's cool-down. */
    FAILED,
    /** Not registered. */
    UNREACHABLE;

    /** Whether the agent may be offered a call, as far as the phone is concerned. */
    public boolean mayRing() {
        return this == READY || this == UNKNOWN;
    }
}
