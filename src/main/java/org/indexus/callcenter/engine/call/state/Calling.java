package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Found;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.effect.AgentCallChanged;
import org.indexus.callcenter.engine.event.agent.CallReleased;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Setback;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.WrapUpPlan;

/** What {@link CallingAgent} and {@link CallingNumber} have in common: a call that an agent makes, before anybody has answered. */
interface Calling extends CardHolder {

    default boolean isAgents(ChannelRef leg) {
        return Conversation.service(card()).leg().equals(leg.id());
    }

    @Override
    default CallStep on(HangUpRequested event, Moment moment) {
        AgentRef agent = Conversation.service(card()).agent();
        if (agent.id().equals(event.by().id())) {
            return over(CallStepBuilder.of(this, moment), Outcome.CANCELLED, EndedBy.AGENT, "");
        }
        if (!event.by().supervisor()) {
            return CallStep.refused(this, Verdict.NOT_YOURS);
        }
        CallStepBuilder builder = Supervisors.note(CallStepBuilder.of(this, moment), event.by(), "HANG_UP");
        return over(builder, Outcome.FAILED, EndedBy.SYSTEM, "ENDED_BY_SUPERVISOR");
    }

    /** Nobody talks: both legs are hung up, and the agent is free for whatever was asked for. */
    static CallStep over(CallStepBuilder builder, Outcome outcome, EndedBy by, String cause) {
        Service service = Conversation.service(builder.card());
        Moment moment = builder.moment();
        Leave.hangUpCaller(builder);
        Leave.hangUpLeg(builder, service.agent(), service.leg());
        if (service.bridge() != null) {
            Found.destroy(builder, service.bridge());
        }
        if (!cause.isEmpty()) {
            builder.fact(CallFactType.CONNECT_FAILED, service.agent(), cause);
        }
        builder.effectWithCard(last -> new AgentCallChanged(service.agent(), last, CallPhase.ENDED, by, moment.now()))
                .tell(new CallReleased(
                        service.agent().id(),
                        builder.card().id(),
                        false,
                        WrapUpPlan.NONE,
                        Setback.NONE,
                        Legs.missLimit(builder.card(), moment)));
        return Leave.end(builder, outcome, by, cause);
    }
}
