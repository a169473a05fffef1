package org.indexus.callcenter.engine.call.state;

import java.util.Set;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Story;
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
    static CallStep toTheQueue(Story story, String why) {
        Place origin = Transfers.origin(story.card());
        story.fact(CallFactType.TRANSFER_FAILED, story.card().agent(), why);
        if (story.card().service() != null && !story.card().service().handedOver()) {
            Conversation.releaseAgent(story, story.card().service().agent(), EndedBy.AGENT);
        }
        Conversation.leave(story, SegmentEnd.LOST, null);
        return to(story, origin);
    }

    /** To this place; {@code null} and a queue that is gone lead to a message and the end. The caller is in no bridge. */
    static CallStep to(Story story, @Nullable Place place) {
        QueuePlan queue =
                place == null ? null : story.moment().queue(place.queue().id());
        if (place == null || queue == null) {
            return PlayingFinalMessage.withMessage(story, Arrival.NO_SERVICE, Outcome.FAILED, FAILED);
        }
        OverflowCause unstaffed = queue.overflow().unstaffed(story.moment().load(queue.id()));
        if (unstaffed != null) {
            return Overflow.atTheDoor(story, queue, unstaffed, place, Set.of());
        }
        Audio.startMusic(story.change(card -> card.routed(place)));
        return Arrival.joinLine(story, place, story.moment().now(), WaitState.QUIET);
    }
}
