package org.indexus.callcenter.engine.call.state;

import java.util.Set;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.WaitState;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/** What becomes of a caller who was transferred to somebody who was not reached. */
final class ComeBack {

    private static final String FAILED = "TRANSFER_FAILED";

    private ComeBack() {}

    /**
     * Into the queue that the call came from, at the old place, which is before everybody who came later; where that queue is
     * gone, or nobody works for it, what it says then.
     */
    static CallStep toTheQueue(CallStepBuilder builder, String why) {
        Place origin = Transfers.origin(builder.card());
        builder.fact(CallFactType.TRANSFER_FAILED, builder.card().agent(), why);
        if (builder.card().service() != null && !builder.card().service().handedOver()) {
            Conversation.releaseAgent(builder, builder.card().service().agent(), EndedBy.AGENT);
        }
        Conversation.leave(builder, SegmentEnd.LOST, null);
        return to(builder, origin);
    }

    /** To this place; {@code null} and a queue that is gone lead to a message and the end. The caller is in no bridge. */
    static CallStep to(CallStepBuilder builder, @Nullable Place place) {
        QueuePlan queue =
                place == null ? null : builder.moment().queue(place.queue().id());
        if (place == null || queue == null) {
            return PlayingFinalMessage.withMessage(builder, Arrival.NO_SERVICE, Outcome.FAILED, FAILED);
        }
        OverflowCause unstaffed = queue.overflow().unstaffed(builder.moment().load(queue.id()));
        if (unstaffed != null) {
            return Overflow.atTheDoor(builder, queue, unstaffed, place, Set.of());
        }
        Audio.startMusic(builder.change(card -> card.routed(place)));
        return Arrival.joinLine(builder, place, builder.moment().now(), WaitState.QUIET);
    }
}
