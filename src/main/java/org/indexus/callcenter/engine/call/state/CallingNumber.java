package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.call.NumberFailure;
import org.indexus.callcenter.engine.effect.BridgeCommand.CreateBridge;
import org.indexus.callcenter.engine.effect.BridgeCommand.Join;
import org.indexus.callcenter.engine.effect.ChannelCommand.StopPlayback;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Service;

/**
 * An agent calls somebody and has the own phone at the ear: it sounds as if it rang there, and the number is dialled as soon as it
 * does. Once somebody answers both are put together.
 *
 * <pre>
 * CallingNumber -- both legs in the bridge          --> Talking
 *               -- busy, refused, no answer, no way --> Ended (with that outcome)
 *               -- the agent hangs up               --> Ended (cancelled)
 * </pre>
 *
 * @param tone the playback of the ringing tone
 * @param dialled whether the number is being called: not before the tone is there, so that it never sounds on when somebody answers
 */
record CallingNumber(CallCard card, String tone, boolean dialled) implements Calling {

    private static final int DEADLINE = 2;

    static CallStep begin(CallStepBuilder builder) {
        CallCard card = builder.card();
        String tone = Audio.nextPlayback(card);
        builder.fact(CallFactType.NUMBER_DIALLED, card.agent(), card.origin().number());
        Parts.ringTone(builder, Conversation.service(card).leg(), tone);
        return Legs.deadline(builder, DEADLINE, Limits.DIAL)
                .to(CallPhase.CONNECTING, last -> new CallingNumber(last, tone, false));
    }

    /** After a restart: what Asterisk has of it will be told. */
    static CallStep remembered(CallStepBuilder builder) {
        return Legs.deadline(builder, DEADLINE, Limits.DIAL).stay(last -> new CallingNumber(last, "", true));
    }

    @Override
    public CallingNumber with(CallCard card) {
        return new CallingNumber(card, tone, dialled);
    }

    @Override
    public CallStage stage() {
        return CallStage.CALLING_NUMBER;
    }

    @Override
    public CallStep on(CommandDone event, Moment moment) {
        if (isTone(event.verb(), event.object())) {
            return dial(moment);
        }
        Service service = Conversation.service(card);
        String bridge = service.bridge();
        return event.verb() == Verb.JOIN && bridge != null && event.object().equals(bridge)
                ? Talking.begin(CallStepBuilder.of(this, moment), service.agent(), bridge)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        return switch (event.verb()) {
            case PLAY -> isTone(event.verb(), event.object()) ? dial(moment) : CallStep.ignored(this);
            case DIAL ->
                event.object().equals(card.channel())
                        ? failed(NumberFailure.NOT_DIALLED, moment)
                        : CallStep.ignored(this);
            case CREATE_BRIDGE, JOIN ->
                event.object().equals(Conversation.service(card).bridge())
                        ? failed(NumberFailure.BRIDGE_FAILED, moment)
                        : CallStep.ignored(this);
            default -> CallStep.ignored(this);
        };
    }

    private boolean isTone(Verb verb, String object) {
        return verb == Verb.PLAY && object.equals(tone) && !dialled;
    }

    private CallStep dial(Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        return builder.effect(Legs.dial(builder, card.channel(), card.origin().number(), true))
                .stay(last -> new CallingNumber(last, tone, true));
    }

    @Override
    public CallStep on(LegRinging event, Moment moment) {
        return isCalled(event.leg())
                ? CallStepBuilder.of(this, moment)
                        .fact(CallFactType.NUMBER_RINGING)
                        .stay(this::with)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(LegAnswered event, Moment moment) {
        if (isCalled(event.leg())) {
            return Conversation.service(card).bridge() == null ? bridgeBoth(moment) : CallStep.ignored(this);
        }
        return isAgents(event.leg())
                ? CallStep.ignored(this)
                : CallStepBuilder.of(this, moment).hangUpStray(event.leg().id()).stay(this);
    }

    private CallStep bridgeBoth(Moment moment) {
        Service service = Conversation.service(card);
        // names of bridges are never used twice
        int number = service.bridge() == null ? card.attempts() : Parts.later(card);
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        String name = Bridges.name(builder, number);
        return builder.change(before -> before.servedBy(service.bridging(name)))
                .fact(CallFactType.NUMBER_ANSWERED)
                .effect(new StopPlayback(card.id(), card.connection(), card.channel(), tone))
                .effect(new CreateBridge(card.id(), card.connection(), card.channel(), name))
                .effect(new Join(card.id(), card.connection(), card.channel(), service.leg(), name))
                .stay(last -> new CallingNumber(last, tone, true));
    }

    @Override
    public CallStep on(LegEnded event, Moment moment) {
        if (isAgents(event.leg())) {
            return cancelled(CallStepBuilder.of(this, moment));
        }
        if (!isCalled(event.leg())) {
            return CallStep.ignored(this);
        }
        NumberFailure failure =
                Conversation.service(card).bridge() == null ? NumberFailure.of(event.cause()) : NumberFailure.HUNG_UP;
        return Calling.over(
                CallStepBuilder.of(this, moment), failure.outcome(), EndedBy.SYSTEM, failure.told(event.cause()));
    }

    /** A transfer by the phone before anybody is there to be transferred. */
    @Override
    public CallStep on(LegReplaced event, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(this, moment).hangUpStray(event.replacement());
        return isAgents(event.leg()) ? cancelled(builder) : builder.stay(this);
    }

    private static CallStep cancelled(CallStepBuilder builder) {
        return Calling.over(builder, Outcome.CANCELLED, EndedBy.AGENT, "");
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        boolean due = event.kind() == TimerKind.CONNECT && event.generation() == DEADLINE;
        return due
                ? failed(
                        moment.isConnected(card.connection()) ? NumberFailure.NO_ANSWER : NumberFailure.LINE_LOST,
                        moment)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        Remains remains = event.remains();
        Service service = Conversation.service(card);
        if (!remains.hasLeg(service.leg()) || (dialled && !remains.callerThere())) {
            return Calling.over(CallStepBuilder.of(this, moment), Outcome.FAILED, EndedBy.SYSTEM, CallFound.LOST);
        }
        String bridge = service.bridge();
        if (bridge != null && remains.areTogether(bridge, card.channel(), service.leg())) {
            return Talking.begin(CallStepBuilder.of(this, moment), service.agent(), bridge);
        }
        return remains.callerUp() ? bridgeBoth(moment) : CallStep.ignored(this);
    }

    private CallStep failed(NumberFailure failure, Moment moment) {
        return Calling.over(CallStepBuilder.of(this, moment), failure.outcome(), EndedBy.SYSTEM, failure.told(0));
    }

    private boolean isCalled(ChannelRef leg) {
        return leg.id().equals(card.channel());
    }
}
