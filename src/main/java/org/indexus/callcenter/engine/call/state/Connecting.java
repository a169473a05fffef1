package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.Announcements;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Found;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.call.PhoneFailure;
import org.indexus.callcenter.engine.call.WaitState;
import org.indexus.callcenter.engine.effect.AgentCallChanged;
import org.indexus.callcenter.engine.effect.BridgeCommand.CreateBridge;
import org.indexus.callcenter.engine.effect.BridgeCommand.Join;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.agent.CallReleased;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.QueueChanged;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Setback;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.jspecify.annotations.Nullable;

/**
 * An agent has accepted; the agent's phone is called, then both legs are bridged. The caller hears music until then.
 *
 * <pre>
 * Connecting -- both legs in the bridge           --> Talking
 *            -- phone busy, gone, silent, refused --> Waiting (the place is kept; the agent is left out for a while)
 *            -- agent hung up                     --> Waiting
 *            -- caller hung up                    --> Ended   (abandoned, the agent is noted)
 * </pre>
 *
 * @param bridge the bridge that both are being put into; {@code null} while the phone has not answered
 */
record Connecting(
        CallCard card,
        WaitState stay,
        Offer offer,
        String leg,
        @Nullable String bridge) implements CardHolder {

    /** The offer was taken: calls the phone, unless it rings already. */
    static CallStep dial(CallStepBuilder builder, WaitState stay, Offer offer) {
        CallCard card = builder.card();
        Moment moment = builder.moment();
        String leg = offer.leg() == null ? Names.leg(card.id(), offer.number()) : offer.leg();
        AgentProfile agent = moment.agent(offer.agent().id());
        builder.change(before ->
                        before.servedBy(Service.dialling(offer.agent(), leg, Transfers.queue(before), offer.madeAt())))
                .fact(CallFactType.CONNECTING, offer.agent(), "");
        if (offer.leg() == null && agent != null) {
            builder.effect(Legs.call(card, agent, leg));
        }
        builder.effectWithCard(
                last -> new AgentCallChanged(offer.agent(), last, CallPhase.CONNECTING, EndedBy.SYSTEM, moment.now()));
        Legs.deadline(builder, offer.number(), Limits.CONNECT);
        return builder.to(CallPhase.CONNECTING, last -> new Connecting(last, stay, offer, leg, null));
    }

    @Override
    public Connecting with(CallCard card) {
        return new Connecting(card, stay, offer, leg, bridge);
    }

    @Override
    public CallStep on(LegRinging event, Moment moment) {
        return isMine(event.leg())
                ? CallStepBuilder.of(this, moment)
                        .fact(CallFactType.PHONE_RINGING, offer.agent(), "")
                        .stay(this::with)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(LegAnswered event, Moment moment) {
        if (!isMine(event.leg())) {
            return CallStepBuilder.of(this, moment)
                    .hangUpStray(event.leg().id())
                    .stay(this);
        }
        return bridge == null ? bridgeBoth(moment) : CallStep.ignored(this);
    }

    private CallStep bridgeBoth(Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        String name = Bridges.name(builder, offer.number());
        builder.effect(new CreateBridge(card.id(), card.connection(), card.channel(), name));
        Audio.silence(builder, stay.playback());
        builder.effect(new Join(card.id(), card.connection(), card.channel(), leg, name));
        return builder.stay(told -> new Connecting(told, stay.undisturbed(), offer, leg, name));
    }

    @Override
    public CallStep on(CommandDone event, Moment moment) {
        boolean joined = event.verb() == Verb.JOIN && event.object().equals(bridge);
        return joined && bridge != null
                ? Talking.begin(CallStepBuilder.of(this, moment), offer.agent(), bridge)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        return switch (event.verb()) {
            case PLAY -> on(new PlaybackEnded(event.call(), event.object(), true), moment);
            case ORIGINATE ->
                event.object().equals(leg)
                        ? fail(PhoneFailure.UNREACHABLE.unlessLine(event), " " + event.detail(), true, moment)
                        : CallStep.ignored(this);
            case CREATE_BRIDGE, JOIN ->
                event.object().equals(bridge)
                        ? fail(PhoneFailure.BRIDGE_FAILED.unlessLine(event), " " + event.detail(), true, moment)
                        : CallStep.ignored(this);
            default -> CallStep.ignored(this);
        };
    }

    @Override
    public CallStep on(LegEnded event, Moment moment) {
        if (!isMine(event.leg())) {
            return CallStep.ignored(this);
        }
        // it had answered, and hung up before both were together
        PhoneFailure failure = bridge == null ? PhoneFailure.of(event.cause()) : PhoneFailure.NO_ANSWER;
        return fail(failure, failure.detail(event), false, moment);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        return switch (event.kind()) {
            case CONNECT ->
                event.generation() == offer.number()
                        ? fail(
                                moment.isConnected(card.connection()) ? PhoneFailure.NO_ANSWER : PhoneFailure.LINE_LOST,
                                "",
                                true,
                                moment)
                        : CallStep.ignored(this);
            default -> CallStep.ignored(this);
        };
    }

    /** The phone, or the line to Asterisk, not the caller, is the reason that this did not become a conversation. */
    private CallStep fail(PhoneFailure failure, String detail, boolean legMayLive, Moment moment) {
        CallStepBuilder builder = failed(failure, detail, moment);
        if (failure.isOfPhone() || failure == PhoneFailure.NO_ANSWER) {
            Legs.rest(builder, offer);
        }
        WaitState next = Legs.coolDown(builder, stay, offer);
        return backInLine(builder, next, legMayLive, failure.setback(), EndedBy.SYSTEM);
    }

    private CallStepBuilder failed(PhoneFailure failure, String detail, Moment moment) {
        return CallStepBuilder.of(this, moment)
                .fact(CallFactType.CONNECT_FAILED, offer.agent(), failure.told() + detail)
                .effect(new OfferEnded(offer, failure.acceptedOfferEnd(), moment.now()));
    }

    private CallStep backInLine(
            CallStepBuilder builder, WaitState next, boolean legMayLive, Setback setback, EndedBy by) {
        release(builder, legMayLive, setback, by);
        builder.change(before -> before.servedBy(null));
        if (bridge != null && !stay.isOverdue(builder.card(), builder.moment())) {
            Audio.startMusic(builder);
        }
        return Transfers.isUnderway(builder.card())
                ? Transfers.notTaken(builder, "PHONE_FAILED")
                : Waiting.again(builder, next);
    }

    private CallStepBuilder release(CallStepBuilder builder, boolean legMayLive, Setback setback, EndedBy by) {
        if (legMayLive) {
            Leave.hangUpLeg(builder, offer.agent(), leg);
        }
        if (bridge != null) {
            Found.leave(builder, bridge);
        }
        Moment moment = builder.moment();
        return builder.effectWithCard(
                        last -> new AgentCallChanged(offer.agent(), last, CallPhase.ENDED, by, moment.now()))
                .tell(new CallReleased(
                        offer.agent().id(), card.id(), false, WrapUpPlan.NONE, setback, Legs.missLimit(card, moment)));
    }

    @Override
    public CallStep on(CallerHungUp event, Moment moment) {
        CallStepBuilder builder = release(CallStepBuilder.of(this, moment), true, Setback.NONE, EndedBy.CALLER);
        return Leave.abandonedAtTheDoor(builder, event.cause());
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        if (offer.isFor(event.by().id())) {
            CallStepBuilder builder =
                    CallStepBuilder.of(this, moment).fact(CallFactType.CONNECT_FAILED, offer.agent(), "AGENT_HUNG_UP");
            return backInLine(builder, Legs.coolDown(builder, stay, offer), true, Setback.NONE, EndedBy.AGENT);
        }
        if (!event.by().supervisor()) {
            return CallStep.refused(this, Verdict.NOT_YOURS);
        }
        CallStepBuilder builder = Supervisors.note(CallStepBuilder.of(this, moment), event.by(), "HANG_UP");
        return Leave.dismissed(
                release(builder, true, Setback.NONE, EndedBy.SYSTEM), Outcome.FAILED, "ENDED_BY_SUPERVISOR");
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        if (!event.playback().equals(stay.playback())) {
            return CallStep.ignored(this);
        }
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        WaitState now = Announcements.ended(builder, stay);
        return builder.stay(told -> new Connecting(told, now, offer, leg, bridge));
    }

    @Override
    public CallStep on(QueueChanged event, Moment moment) {
        return Replanned.note(CallStepBuilder.of(this, moment), stay).stay(this::with);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        Remains remains = event.remains();
        if (!remains.callerThere()) {
            return on(new CallerHungUp(card.origin().channel(), CallFound.LOST), moment);
        }
        if (bridge != null && remains.areTogether(bridge, card.channel(), leg)) {
            return Talking.begin(CallStepBuilder.of(this, moment), offer.agent(), bridge);
        }
        if (!remains.hasLeg(leg)) {
            return backInLine(failed(PhoneFailure.LINE_LOST, "", moment), stay, false, Setback.NONE, EndedBy.SYSTEM);
        }
        return remains.isAnswered(leg) && bridge == null ? bridgeBoth(moment) : CallStep.ignored(this);
    }

    private boolean isMine(ChannelRef channel) {
        return channel.id().equals(leg);
    }
}
