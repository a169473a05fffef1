package org.indexus.callcenter.engine.plan;

/** What digits that a caller types are. */
public enum DigitsKind {
    /** The number by which the customer list knows the caller; looked up at once. */
    CUSTOMER_NUMBER,
    /** Anything else (an order, a ticket); shown to the agent. */
    REFERENCE
}
