package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
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
                : CallStepBuilder.of(this, moment)
                        .change(card -> card.wrappedUp(agent.id(), event.took()))
                        .fact(CallFactType.WRAP_UP_ENDED, agent, "")
                        .stay(this::with);
    }

    /** Of whichever conversation: an earlier one's may come late. */
    @Override
    default CallStep on(RecordingFinished event, Moment moment) {
        CallStepBuilder stored = Recordings.finished(this, event, moment);
        return stored == null ? CallStep.ignored(this) : stored.stay(this::with);
    }

    @Override
    default CallStep on(RecordingFailed event, Moment moment) {
        CallStepBuilder failed = Recordings.failed(this, event, moment);
        return failed == null ? CallStep.ignored(this) : failed.stay(this::with);
    }

    @Override
    default CallStep on(CustomerIdentified event, Moment moment) {
        return Identified.note(this, event, moment).stay(this::with);
    }
}
