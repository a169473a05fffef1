package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.util.List;
import org.indexus.callcenter.engine.call.Announcements;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.call.Steps;
import org.indexus.callcenter.engine.call.WaitState;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.FinalMessage;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Service;

/** Brings a call back to life after a restart, until Asterisk says what is left of it ({@link CallFound}). */
public final class Restored {

    private static final Duration PARTING = Duration.ofSeconds(10);

    /** For a call that was nowhere, which no turn leaves behind. */
    private static final FinalMessage LOST = new FinalMessage(PlayingFinalMessage.GOODBYE, Outcome.FAILED, "NO_ROUTE");

    private Restored() {}

    /**
     * The first step of a call's second life. Offers and connects of before are withdrawn; the place is kept.
     *
     * @param offered the agents who were being asked when the first life ended
     * @param wrapUpOpen whether the agent still does the work after this call
     */
    public static CallStep of(CallCard card, List<AgentRef> offered, boolean wrapUpOpen, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(card, moment);
        return switch (card.stage()) {
            case IN_MENU -> inMenu(builder);
            case HEARING_NOTICE -> HearingNotice.remembered(builder);
            case WELCOMED -> welcomed(builder);
            case PLAYING_FINAL_MESSAGE -> parting(builder);
            case WAITING -> waiting(builder);
            case OFFERED, CONNECTING -> {
                offered.forEach(agent -> builder.fact(CallFactType.OFFER_ENDED, agent, OfferEnd.WITHDRAWN.name()));
                builder.change(before -> before.servedBy(null)).fact(CallFactType.RESUMED);
                yield waiting(builder);
            }
            case CALLING_AGENT -> CallingAgent.remembered(builder);
            case CALLING_NUMBER -> CallingNumber.remembered(builder);
            case TALKING -> builder.stay(Talking::new);
            case TRANSFERRED -> builder.stay(told -> new Transferred(told, false));
            case HELD -> builder.stay(held -> new Held(held, held.phaseSince()));
            case CONSULTING -> consulting(builder);
            case CONFERENCE -> builder.stay(Conference::new);
            case ENDED -> ended(builder, wrapUpOpen);
        };
    }

    /** Nobody waits for the answer of somebody who was being asked. */
    private static CallStep consulting(CallStepBuilder builder) {
        Service service = Conversation.service(builder.card());
        Guest guest = service.guest();
        boolean isAsking = guest != null && !guest.isThere() && guest.stand() != Guest.Stand.LOST;
        if (isAsking) {
            builder.change(card -> card.servedBy(service.beside(guest.now(Guest.Stand.LOST))))
                    .fact(CallFactType.RESUMED);
        }
        return builder.stay(Consulting::new);
    }

    private static CallStep waiting(CallStepBuilder builder) {
        WaitState begun = WaitState.QUIET.since(builder.card().enteredAt());
        Arrival.watchLongestWait(builder, begun);
        WaitState stay = Announcements.watch(builder, Steps.refresh(builder, begun));
        return builder.to(CallPhase.WAITING, waiting -> new Waiting(waiting, stay));
    }

    private static CallStep ended(CallStepBuilder builder, boolean worksOn) {
        CallCard card = builder.card();
        boolean last = card.service() != null && card.service().answeredAt() != null && card.wrapUp() == null;
        Recordings.askIfOwed(builder);
        return builder.stay(told -> new Ended(told, worksOn || last, 0));
    }

    private static CallStep inMenu(CallStepBuilder builder) {
        MenuId menu = builder.card().journey().menu();
        return menu == null ? parting(builder) : InMenu.remembered(builder, menu, PARTING);
    }

    private static CallStep welcomed(CallStepBuilder builder) {
        long deadline = Audio.deadline(builder, PARTING);
        return builder.stay(told -> new Welcomed(told, "", deadline));
    }

    private static CallStep parting(CallStepBuilder builder) {
        FinalMessage told = builder.card().journey().farewell();
        FinalMessage last = told == null ? LOST : told;
        long deadline = Audio.deadline(builder, PARTING);
        return builder.stay(
                card -> new PlayingFinalMessage(card, last.media(), "", deadline, last.outcome(), last.cause()));
    }
}
