package org.indexus.callcenter.engine.agent;

import java.time.Instant;
import org.indexus.callcenter.engine.event.agent.AgentTimerFired;
import org.indexus.callcenter.engine.event.agent.CallTaken;
import org.indexus.callcenter.engine.event.agent.OfferReleased;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;

/**
 * The agent is asked to take a call; people read Ringing.
 *
 * <pre>
 * Offered -- took it                         --> Busy
 *         -- missed, declined, caller gone   --> Available, or what was asked for meanwhile
 *         -- missed once too often           --> OnBreak (NO_ANSWER)
 * </pre>
 */
public record Offered(AgentCard card, Instant since, Offer offer) implements AgentState {

    @Override
    public AgentStatus status() {
        return new AgentStatus(DutyStatus.OFFERED, null, since, offer.expiresAt(), offer.call(), card.next());
    }

    @Override
    public Offered with(AgentCard newCard) {
        return new Offered(newCard, since, offer);
    }

    @Override
    public AgentStep on(StatusRequested event, Moment moment) {
        return Next.later(this, event, moment);
    }

    @Override
    public AgentStep on(CallTaken event, Moment moment) {
        return event.call().equals(offer.call())
                ? AgentStepBuilder.of(this, moment).to(taken -> new Busy(taken, moment.now(), event.call()))
                : AgentStep.ignored(this);
    }

    @Override
    public AgentStep on(OfferReleased event, Moment moment) {
        if (!event.offer().id().equals(offer.id())) {
            return AgentStep.ignored(this);
        }
        return Next.after(AgentStepBuilder.of(this, moment), event.setback(), event.missLimit());
    }

    @Override
    public AgentStep on(AgentTimerFired event, Moment moment) {
        return Presence.isOver(card, event) ? Next.offlineLater(this, moment) : AgentStep.ignored(this);
    }
}
