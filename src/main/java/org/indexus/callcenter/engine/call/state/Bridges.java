package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStepBuilder;
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
    static String name(CallStepBuilder builder, int number) {
        CallCard card = builder.card();
        return mayBeRecorded(builder) ? Names.meeting(card.id(), number) : Names.bridge(card.id(), number);
    }

    private static boolean mayBeRecorded(CallStepBuilder builder) {
        Recording recording = builder.card().recording();
        return recording.isWanted()
                || recording.isRunning()
                || builder.card().recordingHistory().isOpenToAgents()
                || isOnDemand(builder);
    }

    /** Whether the queue whose work this is leaves it to its agents to record. */
    static boolean isOnDemand(CallStepBuilder builder) {
        Service service = builder.card().service();
        QueueRef whose = service == null ? null : service.queue();
        QueuePlan queue = whose == null ? null : builder.moment().queue(whose.id());
        return queue != null && queue.record().onDemand();
    }
}
