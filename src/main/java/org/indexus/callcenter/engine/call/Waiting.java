package org.indexus.callcenter.engine.call;

import java.time.Instant;
import java.util.List;
import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.CallFactType;
import org.indexus.callcenter.engine.CallPhase;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Outcome;
import org.indexus.callcenter.engine.QueuePlan;
import org.indexus.callcenter.engine.Verb;
import org.indexus.callcenter.engine.Verdict;

/**
 * The caller hears music and nobody is asked at this moment.
 *
 * <pre>
 * Waiting -- agent chosen      --> Offered
 *         -- longest wait over --> Parting (goodbye, timed out)
 *         -- caller hung up    --> Ended   (abandoned)
 *         -- queue deleted     --> Ended   (to the fallback)
 * </pre>
 */
public record Waiting(CallCard card, Stay stay) implements CallState {

    /** Whether the agent declined this call, or could not be reached for it, a moment ago. */
    public boolean isCooling(AgentId agent, Instant now) {
        return stay.isCooling(agent, now);
    }

    /** Whether the agent let an offer of this call run out. */
    public boolean wasMissedBy(AgentId agent) {
        return stay.missed().contains(agent);
    }

    @Override
    public CallStep on(AgentChosen event, Moment moment) {
        return Offered.first(Story.of(this, moment), stay, event.agent());
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        if (!event.playback().equals(stay.welcome())) {
            return CallStep.ignored(this);
        }
        Story story = Story.of(this, moment).fact(CallFactType.WELCOME_ENDED);
        return Audio.startMusic(story).stay(told -> new Waiting(told, stay.welcomed()));
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        return event.verb() == Verb.PLAY
                ? on(new PlaybackEnded(event.call(), event.object(), true), moment)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        return switch (event.kind()) {
            case MAX_WAIT ->
                event.generation() == card.visits().size()
                        ? goodbye(Story.of(this, moment), stay)
                        : CallStep.ignored(this);
            // The engine looks for an agent after each turn; this one only wakes it up.
            case COOL_DOWN -> new CallStep(this, List.of(), List.of(), Verdict.OK, false);
            default -> CallStep.ignored(this);
        };
    }

    @Override
    public CallStep on(CallerHungUp event, Moment moment) {
        return Leave.abandoned(Story.of(this, moment), event.cause());
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        return Supervisors.end(this, event, moment);
    }

    @Override
    public CallStep on(QueueGone event, Moment moment) {
        return Leave.toFallback(Story.of(this, moment), "QUEUE_DELETED");
    }

    @Override
    public CallStep on(CustomerIdentified event, Moment moment) {
        return Identified.note(this, event, moment).stay(known -> new Waiting(known, stay));
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        if (!event.remains().callerThere()) {
            return Leave.abandoned(Story.of(this, moment), CallFound.LOST);
        }
        Story story = Story.of(this, moment).also(told -> Found.takeDown(told, event.remains()));
        if (!event.remains().callerUp()) {
            Audio.answer(story);
        }
        return Audio.startMusic(story).stay(told -> new Waiting(told, stay.welcomed()));
    }

    /** The longest wait is over: says goodbye and hangs up. */
    static CallStep goodbye(Story story, Stay stay) {
        CallCard card = story.card();
        QueuePlan queue = card.place() == null
                ? null
                : story.moment().queue(card.place().queue().id());
        String media = queue == null || queue.goodbyePrompt() == null ? "sound:vm-goodbye" : queue.goodbyePrompt();
        Audio.silence(story, stay.welcome());
        return Parting.withMessage(story, media, Outcome.TIMED_OUT, "MAX_WAIT");
    }

    /** Back in the line with the place kept, or out of it if the longest wait was over meanwhile. */
    static CallStep again(Story story, Stay stay) {
        return stay.overdue() ? goodbye(story, stay) : story.to(CallPhase.WAITING, card -> new Waiting(card, stay));
    }
}
