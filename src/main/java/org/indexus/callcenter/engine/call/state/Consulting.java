package org.indexus.callcenter.engine.call.state;

import java.util.List;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.PhoneFailure;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.event.call.AgentWithdrawn;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.DeclineRequested;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Guest.Stand;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Verdict;

/**
 * The agent asks, calls or talks with somebody third; the caller is on hold, or hears the agent while the party is on hold.
 *
 * <pre>
 * Consulting -- party declines, fails, leaves, is cancelled --> Talking
 *            -- transfer completed                          --> Talking (a colleague serves), Transferred (somebody outside)
 *            -- conference                                  --> Conference
 *            -- agent hangs up, party there                 --> as a transfer completed
 *            -- agent hangs up, nobody there yet            --> Waiting (first in the queue that the call came from)
 *            -- caller hangs up                             --> Ended (answered)
 * </pre>
 */
record Consulting(CallCard card) implements WithGuest {

    @Override
    public Consulting with(CallCard card) {
        return new Consulting(card);
    }

    @Override
    public List<Offer> offers() {
        Guest guest = guest();
        return guest.stand() == Stand.ASKED && guest.offer() != null ? List.of(guest.offer()) : List.of();
    }

    @Override
    public CallStep on(AcceptRequested event, Moment moment) {
        Verdict may = new Round(offers()).mayAnswer(event.agent(), event.offer());
        return may == Verdict.OK
                ? Asking.accepted(CallStepBuilder.of(this, moment), guest())
                : CallStep.refused(this, may);
    }

    @Override
    public CallStep on(DeclineRequested event, Moment moment) {
        Verdict may = new Round(offers()).mayAnswer(event.agent(), event.offer());
        return may == Verdict.OK ? dropped(moment, OfferEnd.DECLINED) : CallStep.refused(this, may);
    }

    @Override
    public CallStep on(AgentWithdrawn event, Moment moment) {
        boolean asked = offers().stream().anyMatch(offer -> offer.isFor(event.agent()));
        return asked ? dropped(moment, OfferEnd.WITHDRAWN) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        Guest guest = guest();
        return switch (event.kind()) {
            case OFFER ->
                offers().stream().anyMatch(offer -> offer.number() == event.generation())
                        ? dropped(moment, OfferEnd.MISSED)
                        : CallStep.ignored(this);
            case CONNECT ->
                !guest.isThere() && guest.stand() != Stand.ASKED && event.generation() == card.attempts()
                        ? failed(PhoneFailure.NO_ANSWER, "", moment)
                        : CallStep.ignored(this);
            default -> CallStep.ignored(this);
        };
    }

    /** The offer ends, and nobody was called. */
    private CallStep dropped(Moment moment, OfferEnd end) {
        Guest guest = guest();
        CallStepBuilder builder = Guests.dismiss(CallStepBuilder.of(this, moment), end, EndedBy.SYSTEM);
        return Consults.back(builder.fact(CallFactType.CONSULT_FAILED, guest.agent(), end.name()), guest);
    }

    private CallStep failed(PhoneFailure failure, String detail, Moment moment) {
        Guest guest = guest();
        CallStepBuilder builder = Guests.failed(CallStepBuilder.of(this, moment), guest, failure);
        return Consults.back(builder.fact(CallFactType.CONSULT_FAILED, guest.agent(), failure.told() + detail), guest);
    }

    /** The party left, or was hung up, after they had talked. */
    private CallStep over(Moment moment, EndedBy by) {
        Guest guest = guest();
        CallStepBuilder builder = Guests.dismiss(CallStepBuilder.of(this, moment), OfferEnd.WITHDRAWN, by);
        return Consults.back(builder.fact(CallFactType.CONSULT_ENDED, guest.agent(), by.name()), guest);
    }

    @Override
    public CallStep on(LegRinging event, Moment moment) {
        Guest guest = guest();
        return isGuest(event.leg()) && guest.stand() == Stand.DIALLING
                ? Asking.rings(CallStepBuilder.of(this, moment), guest)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(LegAnswered event, Moment moment) {
        Guest guest = guest();
        if (!isGuest(event.leg())) {
            return CallStepBuilder.of(this, moment)
                    .hangUpStray(event.leg().id())
                    .stay(this);
        }
        if (guest.stand() == Stand.ASKED) {
            CallStep taken = Asking.accepted(CallStepBuilder.of(this, moment), guest);
            return Offers.join(taken, taken.next().on(event, moment));
        }
        return guest.isDialled() ? Asking.answered(CallStepBuilder.of(this, moment), guest) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandDone event, Moment moment) {
        Guest guest = guest();
        boolean together = event.verb() == Verb.JOIN && event.object().equals(guest.bridge());
        return together && guest.stand() == Stand.ANSWERED
                ? Asking.together(CallStepBuilder.of(this, moment), guest)
                : WithGuest.super.on(event, moment);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        Guest guest = guest();
        boolean bridging = guest.stand() == Stand.ANSWERED && event.object().equals(guest.bridge());
        return switch (event.verb()) {
            case ORIGINATE, DIAL ->
                event.object().equals(guest.leg()) && !guest.isThere()
                        ? failed(PhoneFailure.UNREACHABLE.unlessLine(event), " " + event.detail(), moment)
                        : CallStep.ignored(this);
            case CREATE_BRIDGE, JOIN ->
                bridging
                        ? failed(PhoneFailure.BRIDGE_FAILED.unlessLine(event), " " + event.detail(), moment)
                        : CallStep.ignored(this);
            default -> WithGuest.super.on(event, moment);
        };
    }

    @Override
    public CallStep on(LegEnded event, Moment moment) {
        Guest guest = guest();
        if (isGuest(event.leg())) {
            PhoneFailure failure = PhoneFailure.of(event.cause());
            return guest.isThere() ? over(moment, EndedBy.AGENT) : failed(failure, failure.detail(event), moment);
        }
        return Conversation.isLeg(card, event.leg())
                ? agentGone(CallStepBuilder.of(this, moment))
                : CallStep.ignored(this);
    }

    /** Whoever hangs up in a consultation leaves the others together; nobody drops the caller by that. */
    private CallStep agentGone(CallStepBuilder builder) {
        return guest().isThere() ? Consults.complete(builder, guest()) : ComeBack.toTheQueue(builder, "AGENT_LEFT");
    }

    @Override
    public CallStep on(LegReplaced event, Moment moment) {
        if (isGuest(event.leg())) {
            CallStep step = over(moment, EndedBy.AGENT);
            return Offers.join(
                    step,
                    CallStepBuilder.of(step.next(), moment)
                            .hangUpStray(event.replacement())
                            .stay(step.next()));
        }
        CallStep alone = over(moment, EndedBy.SYSTEM);
        return Offers.join(alone, alone.next().on(event, moment));
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        AgentRef agent = card.agent();
        if (agent != null && agent.id().equals(event.by().id())) {
            return agentGone(CallStepBuilder.of(this, moment));
        }
        return isGuest(event.by().id()) && guest().stand() != Stand.ASKED
                ? over(moment, EndedBy.AGENT)
                : Conversation.endedBySupervisor(this, event, moment);
    }

    @Override
    public CallStep on(ControlRequested event, Moment moment) {
        Verdict may = Controls.may(card, event);
        if (may != Verdict.OK) {
            return CallStep.refused(this, may);
        }
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        return switch (event.control()) {
            case SWAP -> Consults.swap(builder, guest());
            case CANCEL_CONSULT ->
                guest().isThere() ? over(moment, EndedBy.AGENT) : dropped(moment, OfferEnd.WITHDRAWN);
            case COMPLETE_TRANSFER -> Consults.complete(builder, guest());
            case CONFERENCE -> Consults.conference(builder, guest());
            case LEAVE -> over(moment, EndedBy.AGENT);
            default -> Controls.press(event, builder, Consulting::new);
        };
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        return FoundTogether.consulting(this, event.remains(), moment);
    }

    /** From a consultation whose party cannot be found any more. */
    CallStep lost(Moment moment) {
        return guest().isThere() ? over(moment, EndedBy.SYSTEM) : failed(PhoneFailure.LINE_LOST, "", moment);
    }

    CallStep agentLost(Moment moment) {
        return agentGone(CallStepBuilder.of(this, moment));
    }
}
