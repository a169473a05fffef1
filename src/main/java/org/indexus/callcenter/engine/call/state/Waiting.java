package org.indexus.callcenter.engine.call.state;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.call.Announcements;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Found;
import org.indexus.callcenter.engine.call.Steps;
import org.indexus.callcenter.engine.call.Story;
import org.indexus.callcenter.engine.call.WaitState;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.AgentChosen;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.CustomerUnknown;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.PreferredGone;
import org.indexus.callcenter.engine.event.call.QueueChanged;
import org.indexus.callcenter.engine.event.call.QueueGone;
import org.indexus.callcenter.engine.event.call.StaffGone;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/**
 * The caller hears music and nobody is asked at this moment.
 *
 * <pre>
 * Waiting -- agent chosen      --> Offered
 *         -- longest wait over --> PlayingFinalMessage (goodbye, timed out)
 *         -- caller hung up    --> Ended   (abandoned)
 *         -- queue deleted     --> Ended   (to the fallback)
 * </pre>
 */
public record Waiting(CallCard card, WaitState stay) implements Unattended {

    /** Agents who declined this call, or could not be reached for it, a moment ago. */
    public Stream<AgentId> coolingAgents(Instant now) {
        return stay.coolingAt(now);
    }

    /** Agents who let an offer of this call run out. */
    public Set<AgentId> missedBy() {
        return stay.missed();
    }

    @Override
    public Waiting with(CallCard card) {
        return new Waiting(card, stay);
    }

    @Override
    public @Nullable CallClass callClass() {
        return stay.classOf(card);
    }

    @Override
    public CallStep on(AgentChosen event, Moment moment) {
        return Offered.first(Story.of(this, moment), stay, event);
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        return event.playback().equals(stay.playback()) ? heard(Story.of(this, moment)) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        return event.verb() == Verb.PLAY && event.object().equals(stay.playback())
                ? heard(Audio.unheard(Story.of(this, moment), event))
                : CallStep.ignored(this);
    }

    private CallStep heard(Story story) {
        WaitState now = Announcements.ended(story, stay);
        return stays(story, now);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        return switch (event.kind()) {
            case MAX_WAIT ->
                event.generation() == card.visits().size() && stay.isOverdue(card, moment)
                        ? leave(OverflowCause.MAX_WAIT, moment)
                        : CallStep.ignored(this);
            case COOL_DOWN, CUSTOMER -> lookedAtAgain();
            case ROUTING_STEP -> refreshed(Story.of(this, moment));
            case ANNOUNCE, MESSAGE -> heard(Story.of(this, moment), event);
            default -> CallStep.ignored(this);
        };
    }

    @Override
    public CallStep on(QueueGone event, Moment moment) {
        return QueueDeletion.leave(Story.of(this, moment), stay.playback(), event.plan());
    }

    /** Also if the stay is the same: other members may be asked now. */
    @Override
    public CallStep on(QueueChanged event, Moment moment) {
        Story story = Replanned.note(Story.of(this, moment), stay);
        WaitState now = Announcements.watch(story, Steps.refresh(story, stay));
        return stays(story, now);
    }

    @Override
    public CallStep on(CustomerIdentified event, Moment moment) {
        Story story = Identified.note(this, event, moment);
        WaitState now = Steps.refresh(story, stay);
        return stays(story, now);
    }

    @Override
    public CallStep on(CustomerUnknown event, Moment moment) {
        return lookedAtAgain();
    }

    /** The engine looks for an agent after each turn; this only wakes it up. */
    private CallStep lookedAtAgain() {
        return new CallStep(this, List.of(), List.of(), Verdict.OK, false);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        if (!event.remains().callerThere()) {
            return Leave.abandoned(Story.of(this, moment), CallFound.LOST);
        }
        Story story = Story.of(this, moment).also(told -> Found.takeDown(told, event.remains()));
        if (isQueueGone(story)) {
            return QueueDeletion.leave(story, null, null);
        }
        if (!event.remains().callerUp()) {
            Audio.answer(story);
        }
        WaitState quiet = stay.undisturbed();
        CallStep out =
                stay.isOverdue(card, moment) ? Overflow.whileWaiting(story, quiet, OverflowCause.MAX_WAIT) : null;
        if (out != null) {
            return out;
        }
        // after a restart calls come back before agents: only now is it known who is there
        WaitState now = Steps.refresh(Audio.startMusic(story), quiet);
        return stays(story, now);
    }

    private CallStep heard(Story story, CallTimerFired event) {
        WaitState now = Announcements.timer(story, stay, event);
        return now.equals(stay) ? CallStep.ignored(this) : stays(story, now);
    }

    private CallStep refreshed(Story story) {
        WaitState now = Steps.refresh(story, stay);
        return now.equals(stay) ? CallStep.ignored(this) : stays(story, now);
    }

    private static CallStep stays(Story story, WaitState now) {
        return story.stay(card -> new Waiting(card, now));
    }

    /** What a caller hears whose longest wait is over, unless the queue's overflow says otherwise. */
    static String goodbyeOf(QueuePlan queue) {
        return queue.goodbyePrompt() == null ? PlayingFinalMessage.GOODBYE : queue.goodbyePrompt();
    }

    private CallStep leave(OverflowCause cause, Moment moment) {
        CallStep out = Overflow.whileWaiting(Story.of(this, moment), stay, cause);
        return out == null ? CallStep.ignored(this) : out;
    }

    @Override
    public CallStep on(PreferredGone event, Moment moment) {
        return refreshed(Story.of(this, moment));
    }

    @Override
    public CallStep on(StaffGone event, Moment moment) {
        return leave(event.cause(), moment);
    }

    /** Whether the queue was deleted while the call could not be told so. */
    static boolean isQueueGone(Story story) {
        Place place = story.card().place();
        return place != null && story.moment().queue(place.queue().id()) == null;
    }

    /**
     * Back in the line with the place kept, or out of it if the longest wait was over meanwhile, or if there is no such line
     * any more.
     */
    static CallStep again(Story story, WaitState stay) {
        if (isQueueGone(story)) {
            return QueueDeletion.leave(story, stay.playback(), null);
        }
        CallStep out = stay.isOverdue(story.card(), story.moment())
                ? Overflow.whileWaiting(story, stay, OverflowCause.MAX_WAIT)
                : null;
        if (out != null) {
            return out;
        }
        WaitState now = Announcements.watch(story, Steps.refresh(story, stay));
        return story.to(CallPhase.WAITING, card -> new Waiting(card, now));
    }
}
