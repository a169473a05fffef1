package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Story;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.WrapUpOver;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Moment;

/** A state that stays what it is while its card changes. */
interface CardHolder extends CallState {

    /** The same state with another card. */
    CallState with(CallCard card);

    /** An agent who has left the call before has done the work after it. */
    @Override
    default CallStep on(WrapUpOver event, Moment moment) {
        AgentRef agent = card().agentNamed(event.agent());
        return agent == null
                ? CallStep.ignored(this)
                : Story.of(this, moment)
                        .change(card -> card.wrappedUp(agent.id(), event.took()))
                        .fact(CallFactType.WRAP_UP_ENDED, agent, "")
                        .stay(this::with);
    }

    @Override
    default CallStep on(CustomerIdentified event, Moment moment) {
        return Identified.note(this, event, moment).stay(this::with);
    }
}
