package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.call.PhoneFailure;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.effect.AgentCallChanged;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.agent.CallBegun;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/**
 * An agent calls somebody: the agent's own phone is called first, and asked to answer by itself.
 *
 * <pre>
 * CallingAgent -- the phone answers                  --> CallingNumber
 *              -- the agent hangs up, or rejects     --> Ended (cancelled)
 *              -- the phone is busy, silent, not there --> Ended (failed)
 * </pre>
 */
public record CallingAgent(CallCard card) implements Calling {

    private static final int DEADLINE = 1;

    /** The first step of a call that its agent makes. */
    public static CallStep begin(CallCard placed, AgentProfile agent, @Nullable QueuePlan queue, Moment moment) {
        CallCard card = placed.attempted();
        String leg = Names.leg(card.id(), card.attempts());
        CallStepBuilder builder = CallStepBuilder.of(
                        card.servedBy(
                                Service.dialling(agent.ref(), leg, card.origin().queue(), moment.now())),
                        moment)
                .fact(CallFactType.PLACED, agent.ref(), card.origin().number());
        if (queue != null && Recordings.decide(builder, queue) != null) {
            Recordings.untold(builder); // who is called hears no announcement
        }
        builder.fact(CallFactType.CONNECTING, agent.ref(), "")
                .effect(Legs.call(card, agent, leg))
                .effectWithCard(last ->
                        new AgentCallChanged(agent.ref(), last, CallPhase.CONNECTING, EndedBy.SYSTEM, moment.now()))
                .tell(new CallBegun(agent.id(), card.id()));
        return Legs.deadline(builder, DEADLINE, Limits.CONNECT).to(CallPhase.CONNECTING, CallingAgent::new);
    }

    /** After a restart. */
    static CallStep remembered(CallStepBuilder builder) {
        return Legs.deadline(builder, DEADLINE, Limits.CONNECT).stay(CallingAgent::new);
    }

    @Override
    public CallingAgent with(CallCard card) {
        return new CallingAgent(card);
    }

    @Override
    public CallStage stage() {
        return CallStage.CALLING_AGENT;
    }

    @Override
    public CallStep on(LegRinging event, Moment moment) {
        return isAgents(event.leg())
                ? CallStepBuilder.of(this, moment)
                        .fact(CallFactType.PHONE_RINGING, card.agent(), "")
                        .stay(this::with)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(LegAnswered event, Moment moment) {
        return isAgents(event.leg())
                ? CallingNumber.begin(CallStepBuilder.of(this, moment))
                : CallStepBuilder.of(this, moment).hangUpStray(event.leg().id()).stay(this);
    }

    @Override
    public CallStep on(LegEnded event, Moment moment) {
        if (!isAgents(event.leg())) {
            return CallStep.ignored(this);
        }
        PhoneFailure failure = PhoneFailure.of(event.cause());
        return failure == PhoneFailure.REJECTED
                ? Calling.over(CallStepBuilder.of(this, moment), Outcome.CANCELLED, EndedBy.AGENT, "")
                : failed(failure, failure.detail(event), moment);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        boolean mine = event.verb() == Verb.ORIGINATE
                && event.object().equals(Conversation.service(card).leg());
        return mine ? failed(PhoneFailure.UNREACHABLE.unlessLine(event), "", moment) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        boolean due = event.kind() == TimerKind.CONNECT && event.generation() == DEADLINE;
        PhoneFailure why = moment.isConnected(card.connection()) ? PhoneFailure.NO_ANSWER : PhoneFailure.LINE_LOST;
        return due ? failed(why, "", moment) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        String leg = Conversation.service(card).leg();
        if (!event.remains().hasLeg(leg)) {
            return Calling.over(CallStepBuilder.of(this, moment), Outcome.FAILED, EndedBy.SYSTEM, CallFound.LOST);
        }
        return event.remains().isAnswered(leg)
                ? CallingNumber.begin(CallStepBuilder.of(this, moment))
                : CallStep.ignored(this);
    }

    private CallStep failed(PhoneFailure failure, String detail, Moment moment) {
        return Calling.over(CallStepBuilder.of(this, moment), Outcome.FAILED, EndedBy.SYSTEM, failure.told() + detail);
    }
}
