package org.indexus.callcenter.engine.agent;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.event.agent.AgentTimerFired;
import org.indexus.callcenter.engine.event.agent.CallBegun;
import org.indexus.callcenter.engine.event.agent.OfferReserved;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.NextStatus;

/**
 * The agent waits for a call.
 *
 * <pre>
 * Available -- reserved for an offer    --> Offered
 *           -- calls somebody           --> Busy
 *           -- asks for a break         --> OnBreak
 *           -- asks, or grace over      --> Offline
 * </pre>
 *
 * @param idleSince the moment from which the agent counts as idle: breaks and offers are taken out
 */
public record Available(AgentCard card, Instant since, Instant idleSince) implements AgentState {

    @Override
    public AgentStatus status() {
        return new AgentStatus(DutyStatus.AVAILABLE, null, since, null, null, null);
    }

    @Override
    public Duration idleUntil(Instant moment) {
        return Duration.between(idleSince, moment);
    }

    @Override
    public Available with(AgentCard newCard) {
        return new Available(newCard, since, idleSince);
    }

    @Override
    public AgentStep on(StatusRequested event, Moment moment) {
        if (event.status() == DutyStatus.AVAILABLE) {
            return AgentStepBuilder.of(this, moment).quietly(this::with);
        }
        return Next.take(stopClock(moment).by(event.by()), new NextStatus(event.status(), event.reason()));
    }

    @Override
    public AgentStep on(OfferReserved event, Moment moment) {
        return stopClock(moment).to(paused -> new Offered(paused, moment.now(), event.offer()));
    }

    @Override
    public AgentStep on(CallBegun event, Moment moment) {
        return stopClock(moment).to(calling -> new Busy(calling, moment.now(), event.call()));
    }

    @Override
    public AgentStep on(AgentTimerFired event, Moment moment) {
        return Presence.isOver(card, event) ? Next.offlineNow(this, moment) : AgentStep.ignored(this);
    }

    private AgentStepBuilder stopClock(Moment moment) {
        return AgentStepBuilder.of(this, moment).change(before -> before.idle(idleUntil(moment.now())));
    }
}
