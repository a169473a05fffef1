package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.Story;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.plan.QueuePlan;

/**
 * Which bridge a conversation gets. One for two costs Asterisk less; but nobody may join it and nothing may be recorded in it,
 * since Asterisk 22 may go silent when it begins to mix a bridge (decision 56). A conference meets in the bridge of the consultation.
 */
final class Bridges {

    private Bridges() {}

    /** The name of a bridge for caller and agent. */
    static String name(Story story, int number) {
        CallCard card = story.card();
        return mayBeRecorded(story) ? Names.meeting(card.id(), number) : Names.bridge(card.id(), number);
    }

    private static boolean mayBeRecorded(Story story) {
        Recording recording = story.card().recording();
        return recording.isWanted()
                || recording.isRunning()
                || story.card().recordingHistory().isOpenToAgents()
                || isOnDemand(story);
    }

    /** Whether the queue whose work this is leaves it to its agents to record. */
    static boolean isOnDemand(Story story) {
        Service service = story.card().service();
        QueueRef whose = service == null ? null : service.queue();
        QueuePlan queue = whose == null ? null : story.moment().queue(whose.id());
        return queue != null && queue.record().onDemand();
    }
}
