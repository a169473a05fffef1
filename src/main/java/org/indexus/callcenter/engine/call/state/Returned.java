package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Closing;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Ending;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.plan.Entrance;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/**
 * A caller whom we had sent on is back: the number did not exist, was busy, did not answer, or could not be dialled; or the
 * dialplan kept the caller for a while because we could not serve the call. It is the same call: one row, one number.
 */
public final class Returned {

    /** The cause when the caller came back from where the call was sent, and no line is open for it. */
    static final String NOT_REACHED = "NOT_REACHED";

    private Returned() {}

    /**
     * Back into the line with the place of before, whatever stands at its door but closing hours: the door has sent the caller
     * away once, and in vain. Without a line, to the dialplan, which keeps the caller a while; and from there the call begins anew.
     *
     * @param card as the call had ended
     * @param entrance where the caller would go who calls now
     */
    public static CallStep of(CallCard card, CallArrived event, Entrance entrance, Moment moment) {
        Outcome before = isPutThrough(card.ending()) ? Outcome.REDIRECTED : Outcome.FAILED;
        CallStepBuilder builder =
                CallStepBuilder.of(card.reopened(), moment).fact(CallFactType.RETURNED, null, before.name());
        if (!event.up()) {
            Audio.answer(builder);
        }
        if (before != Outcome.REDIRECTED) {
            return Arrival.goTo(builder, entrance);
        }
        Place place = card.place();
        QueuePlan queue = place == null ? null : moment.queue(place.queue().id());
        if (place == null || queue == null || Closing.of(queue, moment) != null) {
            return Leave.toFallback(builder, NOT_REACHED);
        }
        Place same = place.planned(queue.ref(), Gate.points(queue, card.journey(), card.customer()));
        return Arrival.letIn(builder, queue, same, moment.now());
    }

    /** To somebody else, and not to the dialplan that keeps callers. Who was answered here before is known by the cause only. */
    private static boolean isPutThrough(@Nullable Ending ending) {
        return ending != null
                && (ending.outcome() == Outcome.REDIRECTED
                        || (ending.outcome() == Outcome.ANSWERED && !NOT_REACHED.equals(ending.cause())));
    }
}
