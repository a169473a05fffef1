package org.indexus.callcenter.engine.event.agent;

import org.indexus.callcenter.engine.model.Moment;

/**
 * Answers each event that concerns an agent. Events know this and not the states, so that states may be made of them.
 *
 * @param <R> what an answer is
 */
public interface AgentEventHandler<R> {

    R on(StatusRequested event, Moment moment);

    R on(WrapUpDoneRequested event, Moment moment);

    R on(WrapUpExtensionRequested event, Moment moment);

    R on(AgentConnected event, Moment moment);

    R on(AgentDisconnected event, Moment moment);

    R on(AgentTimerFired event, Moment moment);

    R on(OfferReserved event, Moment moment);

    R on(OfferReleased event, Moment moment);

    R on(CallTaken event, Moment moment);

    R on(CallBegun event, Moment moment);

    R on(CallReleased event, Moment moment);

    R on(PhoneFailed event, Moment moment);

    /** The phone that was left alone for a while may be tried again; the same in every state. */
    R onPhoneRested(AgentTimerFired event, Moment moment);
}
