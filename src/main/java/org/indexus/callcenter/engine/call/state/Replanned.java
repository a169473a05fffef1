package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.WaitState;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.plan.QueuePlan;

/** What a changed queue plan means for a caller who has a place there: the queue's name, the call's points, the longest wait. */
final class Replanned {

    private Replanned() {}

    /** The place as the plan has it now. */
    static CallStepBuilder note(CallStepBuilder builder) {
        CallCard card = builder.card();
        Place place = card.place();
        QueuePlan plan =
                place == null ? null : builder.moment().queue(place.queue().id());
        if (place == null || plan == null) {
            return builder;
        }
        Place now = place.planned(plan.ref(), Gate.points(plan, card.journey(), card.customer()));
        return now.equals(place)
                ? builder
                : builder.change(before -> before.planned(now))
                        .fact(CallFactType.QUEUE_CHANGED, null, plan.code() + ", priority " + now.priority());
    }

    /** As {@link #note(CallStepBuilder)}, of a caller whose longest wait runs. */
    static CallStepBuilder note(CallStepBuilder builder, WaitState stay) {
        return Arrival.watchLongestWait(note(builder), stay);
    }
}
