package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Setback;

/**
 * Why a caller was not put through to an agent's phone, and what comes of it. The caller always keeps the place and goes on at once to whoever
 * else is free; only who let the phone ring is asked again for this caller when nobody else is, the others after the queue's
 * cool-down.
 */
public enum PhoneFailure {
    /** It is in use: the agent is there, and has missed nothing. */
    BUSY(OfferEnd.PHONE_FAILED, Setback.NONE),
    /** The agent pressed reject: the same as Decline in the browser. */
    REJECTED(OfferEnd.DECLINED, Setback.NONE),
    /** It rang, or should have, and nobody took it until our own deadline. */
    NO_ANSWER(OfferEnd.MISSED, Setback.MISSED),
    /** Whatever else it, or Asterisk for it, gives as a final answer: not there, not now, not with these codecs. */
    REFUSED(OfferEnd.PHONE_FAILED, Setback.UNREACHABLE),
    /** Asterisk has nowhere to send the call: the phone is not registered, or not known. */
    UNREACHABLE(OfferEnd.PHONE_FAILED, Setback.UNREACHABLE),
    /** It sends its calls elsewhere (SIP 302), where nobody was asked whether to take them. */
    FORWARDED(OfferEnd.PHONE_FAILED, Setback.UNREACHABLE),
    /** It answered, and Asterisk could not put both parties together: nobody's fault. */
    BRIDGE_FAILED(OfferEnd.PHONE_FAILED, Setback.NONE),
    /** The line to Asterisk broke meanwhile: nobody's fault either. */
    LINE_LOST(OfferEnd.WITHDRAWN, Setback.NONE);

    /** Q.850: user busy. */
    private static final int CAUSE_BUSY = 17;

    /** Q.850: call rejected; what Asterisk makes of SIP 603. */
    private static final int CAUSE_REJECTED = 21;

    /** Q.850: redirected to a new destination; what the door makes of a forwarded phone. */
    private static final int CAUSE_FORWARDED = 23;

    private final OfferEnd offerEnd;
    private final Setback setback;

    PhoneFailure(OfferEnd offerEnd, Setback setback) {
        this.offerEnd = offerEnd;
        this.setback = setback;
    }

    /**
     * Why a leg ended that was never answered and that we did not hang up. Causes other than these differ from version to
     * version; that it rang in vain is never among them, since our own deadline comes before Asterisk's.
     */
    public static PhoneFailure of(int cause) {
        return switch (cause) {
            case CAUSE_BUSY -> BUSY;
            case CAUSE_REJECTED -> REJECTED;
            case CAUSE_FORWARDED -> FORWARDED;
            default -> REFUSED;
        };
    }

    /** What the timeline adds: the cause, where the name does not tell it. */
    public String detail(LegEnded event) {
        return this == REFUSED ? " CAUSE " + event.cause() : "";
    }

    /** What it is when the command's end is not known: then it is not known of the phone either. */
    public PhoneFailure unlessLine(CommandFailed event) {
        return event.failure() == Failure.UNKNOWN ? LINE_LOST : this;
    }

    /** How the offer of a phone that rang along ends. */
    public OfferEnd offerEnd() {
        return offerEnd;
    }

    /** How the offer ends of an agent who has accepted already. */
    public OfferEnd acceptedOfferEnd() {
        return this == LINE_LOST ? OfferEnd.WITHDRAWN : OfferEnd.PHONE_FAILED;
    }

    /** As the timeline says it. */
    public String told() {
        return this == BRIDGE_FAILED || this == LINE_LOST ? name() : "PHONE_" + name();
    }

    /** Whether the phone itself is to be left alone for a while, whoever calls; it was the agent's own wish to reject. */
    public boolean isOfPhone() {
        return this == BUSY || this == REFUSED || this == UNREACHABLE || this == FORWARDED;
    }

    public Setback setback() {
        return setback;
    }
}
