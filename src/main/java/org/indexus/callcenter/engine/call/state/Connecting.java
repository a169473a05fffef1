package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.Announcements;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Found;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.call.PhoneFailure;
import org.indexus.callcenter.engine.call.Story;
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
    static CallStep dial(Story story, WaitState stay, Offer offer) {
        CallCard card = story.card();
        Moment moment = story.moment();
        String leg = offer.leg() == null ? Names.leg(card.id(), offer.number()) : offer.leg();
        AgentProfile agent = moment.agent(offer.agent().id());
        story.change(before ->
                        before.servedBy(Service.dialling(offer.agent(), leg, Transfers.queue(before), offer.madeAt())))
                .fact(CallFactType.CONNECTING, offer.agent(), "");
        if (offer.leg() == null && agent != null) {
            story.effect(Legs.call(card, agent, leg));
        }
        story.effectWithCard(
                last -> new AgentCallChanged(offer.agent(), last, CallPhase.CONNECTING, EndedBy.SYSTEM, moment.now()));
        Legs.deadline(story, offer.number(), Limits.CONNECT);
        return story.to(CallPhase.CONNECTING, last -> new Connecting(last, stay, offer, leg, null));
    }

    @Override
    public Connecting with(CallCard card) {
        return new Connecting(card, stay, offer, leg, bridge);
    }

    @Override
    public CallStep on(LegRinging event, Moment moment) {
        return isMine(event.leg())
                ? Story.of(this, moment)
                        .fact(CallFactType.PHONE_RINGING, offer.agent(), "")
                        .stay(this::with)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(LegAnswered event, Moment moment) {
        if (!isMine(event.leg())) {
            return Story.of(this, moment).hangUpStray(event.leg().id()).stay(this);
        }
        return bridge == null ? bridgeBoth(moment) : CallStep.ignored(this);
    }

    private CallStep bridgeBoth(Moment moment) {
        Story story = Story.of(this, moment);
        String name = Bridges.name(story, offer.number());
        story.effect(new CreateBridge(card.id(), card.connection(), card.channel(), name));
        Audio.silence(story, stay.playback());
        story.effect(new Join(card.id(), card.connection(), card.channel(), leg, name));
        return story.stay(told -> new Connecting(told, stay.undisturbed(), offer, leg, name));
    }

    @Override
    public CallStep on(CommandDone event, Moment moment) {
        boolean joined = event.verb() == Verb.JOIN && event.object().equals(bridge);
        return joined && bridge != null
                ? Talking.begin(Story.of(this, moment), offer.agent(), bridge)
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
        Story story = failed(failure, detail, moment);
        if (failure.isOfPhone() || failure == PhoneFailure.NO_ANSWER) {
            Legs.rest(story, offer);
        }
        WaitState next = Legs.coolDown(story, stay, offer);
        return backInLine(story, next, legMayLive, failure.setback(), EndedBy.SYSTEM);
    }

    private Story failed(PhoneFailure failure, String detail, Moment moment) {
        return Story.of(this, moment)
                .fact(CallFactType.CONNECT_FAILED, offer.agent(), failure.told() + detail)
                .effect(new OfferEnded(offer, failure.acceptedOfferEnd(), moment.now()));
    }

    private CallStep backInLine(Story story, WaitState next, boolean legMayLive, Setback setback, EndedBy by) {
        release(story, legMayLive, setback, by);
        story.change(before -> before.servedBy(null));
        if (bridge != null && !stay.isOverdue(story.card(), story.moment())) {
            Audio.startMusic(story);
        }
        return Transfers.isUnderway(story.card())
                ? Transfers.notTaken(story, "PHONE_FAILED")
                : Waiting.again(story, next);
    }

    private Story release(Story story, boolean legMayLive, Setback setback, EndedBy by) {
        if (legMayLive) {
            Leave.hangUpLeg(story, offer.agent(), leg);
        }
        if (bridge != null) {
            Found.leave(story, bridge);
        }
        Moment moment = story.moment();
        return story.effectWithCard(
                        last -> new AgentCallChanged(offer.agent(), last, CallPhase.ENDED, by, moment.now()))
                .tell(new CallReleased(
                        offer.agent().id(), card.id(), false, WrapUpPlan.NONE, setback, Legs.missLimit(card, moment)));
    }

    @Override
    public CallStep on(CallerHungUp event, Moment moment) {
        Story story = release(Story.of(this, moment), true, Setback.NONE, EndedBy.CALLER);
        return Leave.abandonedAtTheDoor(story, event.cause());
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        if (offer.isFor(event.by().id())) {
            Story story = Story.of(this, moment).fact(CallFactType.CONNECT_FAILED, offer.agent(), "AGENT_HUNG_UP");
            return backInLine(story, Legs.coolDown(story, stay, offer), true, Setback.NONE, EndedBy.AGENT);
        }
        if (!event.by().supervisor()) {
            return CallStep.refused(this, Verdict.NOT_YOURS);
        }
        Story story = Supervisors.note(Story.of(this, moment), event.by(), "HANG_UP");
        return Leave.dismissed(
                release(story, true, Setback.NONE, EndedBy.SYSTEM), Outcome.FAILED, "ENDED_BY_SUPERVISOR");
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        if (!event.playback().equals(stay.playback())) {
            return CallStep.ignored(this);
        }
        Story story = Story.of(this, moment);
        WaitState now = Announcements.ended(story, stay);
        return story.stay(told -> new Connecting(told, now, offer, leg, bridge));
    }

    @Override
    public CallStep on(QueueChanged event, Moment moment) {
        return Replanned.note(Story.of(this, moment), stay).stay(this::with);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        Remains remains = event.remains();
        if (!remains.callerThere()) {
            return on(new CallerHungUp(card.origin().channel(), CallFound.LOST), moment);
        }
        if (bridge != null && remains.areTogether(bridge, card.channel(), leg)) {
            return Talking.begin(Story.of(this, moment), offer.agent(), bridge);
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
