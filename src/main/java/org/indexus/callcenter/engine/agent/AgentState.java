package org.indexus.callcenter.engine.agent;

import java.util.Objects;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.agent.AgentDisconnected;
import org.indexus.callcenter.engine.event.agent.AgentEventHandler;
import org.indexus.callcenter.engine.event.agent.AgentTimerFired;
import org.indexus.callcenter.engine.event.agent.CallBegun;
import org.indexus.callcenter.engine.event.agent.CallReleased;
import org.indexus.callcenter.engine.event.agent.CallTaken;
import org.indexus.callcenter.engine.event.agent.OfferReleased;
import org.indexus.callcenter.engine.event.agent.OfferReserved;
import org.indexus.callcenter.engine.event.agent.PhoneFailed;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpExtensionRequested;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Verdict;

/**
 * What an agent is doing. A state is a value, as a call's is.
 *
 * <pre>
 * Offline <--> Available <--> OnBreak
 *                 |  ^                        (who calls somebody is Busy, from there and from OnBreak and WrapUp)
 *                 v  +------------------ missed, declined, caller gone
 *              Offered --> Busy --> WrapUp --> what was asked for meanwhile, else Available
 * </pre>
 */
public interface AgentState extends AgentEventHandler<AgentStep> {

    AgentCard card();

    AgentStatus status();

    /** The time in Available since the last handled call or the login, up to {@code moment}. */
    default java.time.Duration idleUntil(java.time.Instant moment) {
        return card().idle();
    }

    /** The same state with another card. */
    AgentState with(AgentCard card);

    @Override
    AgentStep on(StatusRequested event, Moment moment);

    @Override
    default AgentStep on(WrapUpDoneRequested event, Moment moment) {
        return AgentStep.refused(this, Verdict.WRONG_STATE);
    }

    @Override
    default AgentStep on(WrapUpExtensionRequested event, Moment moment) {
        return AgentStep.refused(this, Verdict.WRONG_STATE);
    }

    /** The sockets are told apart from the duty: whoever comes back in time keeps the status. */
    @Override
    default AgentStep on(AgentConnected event, Moment moment) {
        AgentStepBuilder builder = Presence.back(AgentStepBuilder.of(this, moment));
        boolean staysAsTold = Objects.equals(card().next(), builder.card().next());
        return staysAsTold ? builder.quietly(this::with) : builder.to(this::with);
    }

    /** The status stays for the grace; nobody is offered anything meanwhile. */
    @Override
    default AgentStep on(AgentDisconnected event, Moment moment) {
        return Presence.gone(AgentStepBuilder.of(this, moment), event.grace()).quietly(this::with);
    }

    @Override
    default AgentStep on(AgentTimerFired event, Moment moment) {
        return AgentStep.ignored(this);
    }

    @Override
    default AgentStep on(OfferReserved event, Moment moment) {
        return AgentStep.ignored(this);
    }

    @Override
    default AgentStep on(OfferReleased event, Moment moment) {
        return AgentStep.ignored(this);
    }

    @Override
    default AgentStep on(CallTaken event, Moment moment) {
        return AgentStep.ignored(this);
    }

    @Override
    default AgentStep on(CallBegun event, Moment moment) {
        return AgentStep.ignored(this);
    }

    @Override
    default AgentStep on(CallReleased event, Moment moment) {
        return AgentStep.ignored(this);
    }

    @Override
    default AgentStep on(PhoneFailed event, Moment moment) {
        return AgentStepBuilder.of(this, moment)
                .timer(TimerKind.PHONE_REST, moment.now().plus(event.rest()))
                .change(AgentCard::phoneRests)
                .quietly(this::with);
    }

    @Override
    default AgentStep onPhoneRested(AgentTimerFired event, Moment moment) {
        return event.generation() == card().rest()
                ? AgentStepBuilder.of(this, moment)
                        .change(AgentCard::phoneRested)
                        .quietly(this::with)
                : AgentStep.ignored(this);
    }
}
