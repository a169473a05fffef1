package org.indexus.callcenter.engine.effect;

import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.plan.DigitsKind;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a call's timeline.
 *
 * @param card the call after the step that this entry belongs to; its {@code seq} is that of the step's last entry
 * @param seq the entry's own number within the call, from 1 without gaps
 * @param agent the agent whom the entry is about, or {@code null}
 * @param detail codes, values and names that say more, like {@code LONGEST_IDLE, idleSeconds=12}; empty when there is none; may
 *     hold hostile text
 */
public record CallFact(
        CallCard card,
        long seq,
        Instant at,
        CallFactType type,
        @Nullable AgentRef agent,
        String detail) implements Fact {

    private static final String CUSTOMER_NUMBER = DigitsKind.CUSTOMER_NUMBER + " ";

    public CallId call() {
        return card.id();
    }

    /** Whether the customer list is asked who the caller is. */
    public boolean asksForCustomer() {
        boolean asksWhoIsCalled = type == CallFactType.PLACED && card.customer() == null;
        return asksWhoIsCalled || asksForCustomer(type, detail);
    }

    /** As {@link #asksForCustomer()}, of an entry that is not told yet. */
    public static boolean asksForCustomer(CallFactType type, String detail) {
        return type == CallFactType.ARRIVED
                || (type == CallFactType.DIGITS_COLLECTED && detail.startsWith(CUSTOMER_NUMBER));
    }

    /** The customer number that the caller has typed, {@code null} when this entry is about something else. */
    public @Nullable String customerNumber() {
        return type == CallFactType.DIGITS_COLLECTED && detail.startsWith(CUSTOMER_NUMBER)
                ? detail.substring(CUSTOMER_NUMBER.length())
                : null;
    }
}
