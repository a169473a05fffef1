package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.util.List;
import org.indexus.callcenter.engine.call.Announcements;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.call.Steps;
import org.indexus.callcenter.engine.call.Story;
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
        Story story = Story.of(card, moment);
        return switch (card.stage()) {
            case IN_MENU -> inMenu(story);
            case HEARING_NOTICE -> HearingNotice.remembered(story);
            case WELCOMED -> welcomed(story);
            case PLAYING_FINAL_MESSAGE -> parting(story);
            case WAITING -> waiting(story);
            case OFFERED, CONNECTING -> {
                offered.forEach(agent -> story.fact(CallFactType.OFFER_ENDED, agent, OfferEnd.WITHDRAWN.name()));
                story.change(before -> before.servedBy(null)).fact(CallFactType.RESUMED);
                yield waiting(story);
            }
            case CALLING_AGENT -> CallingAgent.remembered(story);
            case CALLING_NUMBER -> CallingNumber.remembered(story);
            case TALKING -> story.stay(Talking::new);
            case TRANSFERRED -> story.stay(told -> new Transferred(told, false));
            case HELD -> story.stay(held -> new Held(held, held.phaseSince()));
            case CONSULTING -> consulting(story);
            case CONFERENCE -> story.stay(Conference::new);
            case ENDED -> ended(story, wrapUpOpen);
        };
    }

    /** Nobody waits for the answer of somebody who was being asked. */
    private static CallStep consulting(Story story) {
        Service service = Conversation.service(story.card());
        Guest guest = service.guest();
        boolean isAsking = guest != null && !guest.isThere() && guest.stand() != Guest.Stand.LOST;
        if (isAsking) {
            story.change(card -> card.servedBy(service.beside(guest.now(Guest.Stand.LOST))))
                    .fact(CallFactType.RESUMED);
        }
        return story.stay(Consulting::new);
    }

    private static CallStep waiting(Story story) {
        WaitState begun = WaitState.QUIET.since(story.card().enteredAt());
        Arrival.watchLongestWait(story, begun);
        WaitState stay = Announcements.watch(story, Steps.refresh(story, begun));
        return story.to(CallPhase.WAITING, waiting -> new Waiting(waiting, stay));
    }

    private static CallStep ended(Story story, boolean worksOn) {
        CallCard card = story.card();
        boolean last = card.service() != null && card.service().answeredAt() != null && card.wrapUp() == null;
        Recordings.askIfOwed(story);
        return story.stay(told -> new Ended(told, worksOn || last, 0));
    }

    private static CallStep inMenu(Story story) {
        MenuId menu = story.card().journey().menu();
        return menu == null ? parting(story) : InMenu.remembered(story, menu, PARTING);
    }

    private static CallStep welcomed(Story story) {
        long deadline = Audio.deadline(story, PARTING);
        return story.stay(told -> new Welcomed(told, "", deadline));
    }

    private static CallStep parting(Story story) {
        FinalMessage told = story.card().journey().farewell();
        FinalMessage last = told == null ? LOST : told;
        long deadline = Audio.deadline(story, PARTING);
        return story.stay(
                card -> new PlayingFinalMessage(card, last.media(), "", deadline, last.outcome(), last.cause()));
    }
}
