package org.indexus.callcenter.engine.call.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.call.Announcements;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.PhoneFailure;
import org.indexus.callcenter.engine.call.Steps;
import org.indexus.callcenter.engine.call.WaitState;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.effect.OfferMade;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.agent.CallTaken;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.event.call.AgentChosen;
import org.indexus.callcenter.engine.event.call.AgentWithdrawn;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.DeclineRequested;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.call.LinkLost;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.QueueChanged;
import org.indexus.callcenter.engine.event.call.QueueGone;
import org.indexus.callcenter.engine.event.call.WithdrawRequested;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.jspecify.annotations.Nullable;

/**
 * One or several agents are asked to take this caller, who still hears the queue's music.
 *
 * <pre>
 * Offered -- first Accept, or first phone answered --> Connecting (the other offers end TAKEN_ELSEWHERE)
 *         -- last offer declined, missed, failed   --> Waiting    (the caller keeps the place)
 *         -- longest wait over                     --> PlayingFinalMessage
 *         -- caller hung up                        --> Ended      (abandoned)
 * </pre>
 */
public record Offered(CallCard card, WaitState stay, Round round) implements CardHolder {

    static CallStep first(CallStepBuilder builder, WaitState stay, AgentChosen chosen) {
        Round round = new Round(Offers.make(builder, chosen));
        return builder.to(CallPhase.OFFERED, card -> new Offered(card, stay, round));
    }

    @Override
    public Offered with(CallCard card) {
        return new Offered(card, stay, round);
    }

    @Override
    public List<Offer> offers() {
        return round.offers();
    }

    @Override
    public @Nullable CallClass callClass() {
        return stay.classOf(card);
    }

    /** Agents who shall not join this round: they missed or declined the call already. */
    public Stream<AgentId> leftOut(Instant now) {
        return Stream.concat(stay.coolingAt(now), stay.missed().stream());
    }

    /** More agents join the round. */
    @Override
    public CallStep on(AgentChosen event, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        Round larger = round.and(Offers.make(builder, event));
        return builder.stay(told -> new Offered(told, stay, larger));
    }

    @Override
    public CallStep on(AcceptRequested event, Moment moment) {
        Verdict verdict = round.mayAnswer(event.agent(), event.offer());
        if (verdict != Verdict.OK) {
            return CallStep.refused(this, verdict);
        }
        return take(round.of(event.agent()).orElseThrow(), moment);
    }

    @Override
    public CallStep on(LegAnswered event, Moment moment) {
        Optional<Offer> ringing = round.on(event.leg().id());
        if (ringing.isEmpty()) {
            return CallStepBuilder.of(this, moment)
                    .hangUpStray(event.leg().id())
                    .stay(this);
        }
        CallStep taken = take(ringing.get(), moment);
        CallStep answered = taken.next().on(event, moment);
        return Offers.join(taken, answered);
    }

    private CallStep take(Offer offer, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        round.without(offer).release(builder, OfferEnd.TAKEN_ELSEWHERE);
        builder.fact(CallFactType.OFFER_ENDED, offer.agent(), OfferEnd.ACCEPTED.name())
                .effect(new OfferEnded(offer, OfferEnd.ACCEPTED, moment.now()))
                .tell(new CallTaken(offer.agent().id(), card.id()));
        return Connecting.dial(builder, stay, offer);
    }

    @Override
    public CallStep on(DeclineRequested event, Moment moment) {
        Verdict verdict = round.mayAnswer(event.agent(), event.offer());
        if (verdict != Verdict.OK) {
            return CallStep.refused(this, verdict);
        }
        return drop(round.of(event.agent()).orElseThrow(), OfferEnd.DECLINED, moment);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        return switch (event.kind()) {
            case OFFER ->
                round.numbered(event.generation())
                        .map(offer -> drop(offer, OfferEnd.MISSED, moment))
                        .orElseGet(() -> CallStep.ignored(this));
            case MAX_WAIT ->
                event.generation() == card.visits().size() && stay.isOverdue(card, moment)
                        ? waitedTooLong(moment)
                        : CallStep.ignored(this);
            case ROUTING_STEP -> widened(CallStepBuilder.of(this, moment));
            case ANNOUNCE, MESSAGE -> heard(CallStepBuilder.of(this, moment), event);
            default -> CallStep.ignored(this);
        };
    }

    /** The next step's agents may join a round of Ring All. */
    private CallStep widened(CallStepBuilder builder) {
        WaitState now = Steps.refresh(builder, stay);
        return now.equals(stay) ? CallStep.ignored(this) : stays(builder, now);
    }

    private CallStep heard(CallStepBuilder builder, CallTimerFired event) {
        WaitState now = Announcements.timer(builder, stay, event);
        return now.equals(stay) ? CallStep.ignored(this) : stays(builder, now);
    }

    private CallStep stays(CallStepBuilder builder, WaitState next) {
        return builder.stay(card -> new Offered(card, next, round));
    }

    /** Where the plan says to wait on, the offers go on too. */
    private CallStep waitedTooLong(Moment moment) {
        CallStepBuilder builder = round.release(CallStepBuilder.of(this, moment), OfferEnd.WITHDRAWN);
        CallStep out = Overflow.whileWaiting(builder, stay, OverflowCause.MAX_WAIT);
        return out == null ? CallStep.ignored(this) : out;
    }

    @Override
    public CallStep on(LegRinging event, Moment moment) {
        return round.on(event.leg().id())
                .map(offer -> CallStepBuilder.of(this, moment)
                        .fact(CallFactType.PHONE_RINGING, offer.agent(), "")
                        .stay(this::with))
                .orElseGet(() -> CallStep.ignored(this));
    }

    @Override
    public CallStep on(LegEnded event, Moment moment) {
        PhoneFailure failure = PhoneFailure.of(event.cause());
        return round.on(event.leg().id())
                .map(offer -> fail(offer, failure, failure.detail(event), moment))
                .orElseGet(() -> CallStep.ignored(this));
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        if (event.verb() == Verb.PLAY) {
            return event.object().equals(stay.playback())
                    ? heard(Audio.unheard(CallStepBuilder.of(this, moment), event))
                    : CallStep.ignored(this);
        }
        return round.on(event.object())
                .filter(offer -> event.verb() == Verb.ORIGINATE)
                .map(offer -> fail(offer, PhoneFailure.UNREACHABLE.unlessLine(event), " " + event.detail(), moment))
                .orElseGet(() -> CallStep.ignored(this));
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        return event.playback().equals(stay.playback())
                ? heard(CallStepBuilder.of(this, moment))
                : CallStep.ignored(this);
    }

    private CallStep heard(CallStepBuilder builder) {
        WaitState now = Announcements.ended(builder, stay);
        return stays(builder, now);
    }

    @Override
    public CallStep on(CallerHungUp event, Moment moment) {
        return Leave.abandoned(round.release(CallStepBuilder.of(this, moment), OfferEnd.CALLER_GONE), event.cause());
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        if (!event.by().supervisor()) {
            return CallStep.refused(this, Verdict.WRONG_STATE);
        }
        CallStepBuilder builder = Supervisors.note(CallStepBuilder.of(this, moment), event.by(), "HANG_UP");
        return Leave.dismissed(round.release(builder, OfferEnd.WITHDRAWN), Outcome.FAILED, "ENDED_BY_SUPERVISOR");
    }

    @Override
    public CallStep on(WithdrawRequested event, Moment moment) {
        if (!event.by().supervisor()) {
            return CallStep.refused(this, Verdict.NOT_YOURS);
        }
        CallStepBuilder builder = Supervisors.note(CallStepBuilder.of(this, moment), event.by(), "WITHDRAW");
        WaitState cooler = stay;
        for (Offer offer : offers()) {
            cooler = Legs.coolDown(builder, cooler, offer);
        }
        return Waiting.again(round.release(builder, OfferEnd.WITHDRAWN), cooler);
    }

    @Override
    public CallStep on(AgentWithdrawn event, Moment moment) {
        return round.of(event.agent())
                .map(offer -> drop(offer, OfferEnd.WITHDRAWN, moment))
                .orElseGet(() -> CallStep.ignored(this));
    }

    @Override
    public CallStep on(QueueGone event, Moment moment) {
        CallStepBuilder builder = round.release(CallStepBuilder.of(this, moment), OfferEnd.WITHDRAWN);
        return QueueDeletion.leave(builder, stay.playback(), event.plan());
    }

    @Override
    public CallStep on(LinkLost event, Moment moment) {
        return Waiting.again(round.release(CallStepBuilder.of(this, moment), OfferEnd.WITHDRAWN), stay);
    }

    /** The round keeps the plan with which it began; the next one follows the new plan. */
    @Override
    public CallStep on(QueueChanged event, Moment moment) {
        return Replanned.note(CallStepBuilder.of(this, moment), stay).stay(this::with);
    }

    @Override
    public CallStep on(CustomerIdentified event, Moment moment) {
        CallStepBuilder builder = Identified.note(this, event, moment);
        WaitState now = Steps.refresh(builder, stay);
        AgentId preferred = now.preferred();
        offers().forEach(offer -> builder.effectWithCard(last -> new OfferMade(offer, last, moment.now())));
        // whoever was kept for another customer's last agent is kept no more: others may join the round
        WaitState next = preferred == null ? now : stay;
        return stays(builder, next);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        CallStep back = on(new LinkLost(card.id()), moment);
        return Offers.join(back, back.next().on(event, moment));
    }

    /** The phone that rang along does not ring any more. */
    private CallStep fail(Offer offer, PhoneFailure failure, String detail, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        if (failure.isOfPhone()) {
            Legs.rest(builder, offer).fact(CallFactType.CONNECT_FAILED, offer.agent(), failure.told() + detail);
        }
        Offers.release(builder, offer, failure.offerEnd(), failure.setback());
        return without(offer, Legs.coolDown(builder, stay, offer), builder);
    }

    /** One offer ends without the call being taken. */
    private CallStep drop(Offer offer, OfferEnd reason, Moment moment) {
        CallStepBuilder builder = Offers.release(CallStepBuilder.of(this, moment), offer, reason);
        return without(
                offer,
                switch (reason) {
                    case DECLINED -> Legs.coolDown(builder, stay, offer);
                    case MISSED -> stay.missedBy(offer.agent().id());
                    default -> stay;
                },
                builder);
    }

    private CallStep without(Offer offer, WaitState next, CallStepBuilder builder) {
        Round rest = round.without(offer);
        if (!rest.isOver()) {
            return builder.stay(told -> new Offered(told, next, rest));
        }
        return Transfers.isUnderway(card) ? Transfers.notTaken(builder, "NO_ANSWER") : Waiting.again(builder, next);
    }
}
