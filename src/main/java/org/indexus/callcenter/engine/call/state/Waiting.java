package org.indexus.callcenter.engine.call.state;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.call.Announcements;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Found;
import org.indexus.callcenter.engine.call.Steps;
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
        return Offered.first(CallStepBuilder.of(this, moment), stay, event);
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        return event.playback().equals(stay.playback())
                ? heard(CallStepBuilder.of(this, moment))
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        return event.verb() == Verb.PLAY && event.object().equals(stay.playback())
                ? heard(Audio.unheard(CallStepBuilder.of(this, moment), event))
                : CallStep.ignored(this);
    }

    private CallStep heard(CallStepBuilder builder) {
        WaitState now = Announcements.ended(builder, stay);
        return stays(builder, now);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        return switch (event.kind()) {
            case MAX_WAIT ->
                event.generation() == card.visits().size() && stay.isOverdue(card, moment)
                        ? leave(OverflowCause.MAX_WAIT, moment)
                        : CallStep.ignored(this);
            case COOL_DOWN, CUSTOMER -> lookedAtAgain();
            case ROUTING_STEP -> refreshed(CallStepBuilder.of(this, moment));
            case ANNOUNCE, MESSAGE -> heard(CallStepBuilder.of(this, moment), event);
            default -> CallStep.ignored(this);
        };
    }

    @Override
    public CallStep on(QueueGone event, Moment moment) {
        return QueueDeletion.leave(CallStepBuilder.of(this, moment), stay.playback(), event.plan());
    }

    /** Also if the stay is the same: other members may be asked now. */
    @Override
    public CallStep on(QueueChanged event, Moment moment) {
        CallStepBuilder builder = Replanned.note(CallStepBuilder.of(this, moment), stay);
        WaitState now = Announcements.watch(builder, Steps.refresh(builder, stay));
        return stays(builder, now);
    }

    @Override
    public CallStep on(CustomerIdentified event, Moment moment) {
        CallStepBuilder builder = Identified.note(this, event, moment);
        WaitState now = Steps.refresh(builder, stay);
        return stays(builder, now);
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
            return Leave.abandoned(CallStepBuilder.of(this, moment), CallFound.LOST);
        }
        CallStepBuilder builder = CallStepBuilder.of(this, moment).also(told -> Found.takeDown(told, event.remains()));
        if (isQueueGone(builder)) {
            return QueueDeletion.leave(builder, null, null);
        }
        if (!event.remains().callerUp()) {
            Audio.answer(builder);
        }
        WaitState quiet = stay.undisturbed();
        CallStep out =
                stay.isOverdue(card, moment) ? Overflow.whileWaiting(builder, quiet, OverflowCause.MAX_WAIT) : null;
        if (out != null) {
            return out;
        }
        // after a restart calls come back before agents: only now is it known who is there
        WaitState now = Steps.refresh(Audio.startMusic(builder), quiet);
        return stays(builder, now);
    }

    private CallStep heard(CallStepBuilder builder, CallTimerFired event) {
        WaitState now = Announcements.timer(builder, stay, event);
        return now.equals(stay) ? CallStep.ignored(this) : stays(builder, now);
    }

    private CallStep refreshed(CallStepBuilder builder) {
        WaitState now = Steps.refresh(builder, stay);
        return now.equals(stay) ? CallStep.ignored(this) : stays(builder, now);
    }

    private static CallStep stays(CallStepBuilder builder, WaitState now) {
        return builder.stay(card -> new Waiting(card, now));
    }

    /** What a caller hears whose longest wait is over, unless the queue's overflow says otherwise. */
    static String goodbyeOf(QueuePlan queue) {
        return queue.goodbyePrompt() == null ? PlayingFinalMessage.GOODBYE : queue.goodbyePrompt();
    }

    private CallStep leave(OverflowCause cause, Moment moment) {
        CallStep out = Overflow.whileWaiting(CallStepBuilder.of(this, moment), stay, cause);
        return out == null ? CallStep.ignored(this) : out;
    }

    @Override
    public CallStep on(PreferredGone event, Moment moment) {
        return refreshed(CallStepBuilder.of(this, moment));
    }

    @Override
    public CallStep on(StaffGone event, Moment moment) {
        return leave(event.cause(), moment);
    }

    /** Whether the queue was deleted while the call could not be told so. */
    static boolean isQueueGone(CallStepBuilder builder) {
        Place place = builder.card().place();
        return place != null && builder.moment().queue(place.queue().id()) == null;
    }

    /**
     * Back in the line with the place kept, or out of it if the longest wait was over meanwhile, or if there is no such line
     * any more.
     */
    static CallStep again(CallStepBuilder builder, WaitState stay) {
        if (isQueueGone(builder)) {
            return QueueDeletion.leave(builder, stay.playback(), null);
        }
        CallStep out = stay.isOverdue(builder.card(), builder.moment())
                ? Overflow.whileWaiting(builder, stay, OverflowCause.MAX_WAIT)
                : null;
        if (out != null) {
            return out;
        }
        WaitState now = Announcements.watch(builder, Steps.refresh(builder, stay));
        return builder.to(CallPhase.WAITING, card -> new Waiting(card, now));
    }
}
