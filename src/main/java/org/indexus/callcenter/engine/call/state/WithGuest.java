package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Service;

/** A conversation with somebody third beside caller and agent. When the caller hangs up it is over for all. */
interface WithGuest extends Conversing {

    default Guest guest() {
        Service service = card().service();
        Guest guest = service == null ? null : service.guest();
        if (guest == null) {
            throw new IllegalStateException("nobody third in " + card().id());
        }
        return guest;
    }

    default boolean isGuest(ChannelRef leg) {
        return leg.id().equals(guest().leg());
    }

    default boolean isGuest(AgentId agent) {
        return guest().isOf(agent);
    }

    @Override
    default CallStep on(CallerHungUp event, Moment moment) {
        return Conversation.isCaller(card(), event.channel())
                ? Conversation.end(CallStepBuilder.of(this, moment), EndedBy.CALLER, event.cause())
                : CallStep.ignored(this);
    }
}
