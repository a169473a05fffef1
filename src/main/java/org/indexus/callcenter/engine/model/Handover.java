package org.indexus.callcenter.engine.model;

import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * A caller on the way from one agent to somebody else, until an agent takes the call.
 *
 * @param by who transferred
 * @param note what the one who transferred wants the next one to know, empty for nothing; at most {@value #LONGEST_NOTE} characters
 * @param line the line of the agent to whom the call was sent, or to whom it comes back; {@code null} when it was sent to no agent
 * @param from where it stood in line before, to come back to; {@code null} for nowhere
 * @param returning whether it was not taken and is on its way back
 */
public record Handover(
        AgentRef by,
        String note,
        @Nullable QueueId line,
        @Nullable Place from,
        boolean returning) {

    public static final int LONGEST_NOTE = 500;

    /** It was not taken: back to this line. */
    public Handover back(QueueId to) {
        return new Handover(by, note, to, from, true);
    }

    /** Nobody is asked for any more by name. */
    public Handover toNobody() {
        return new Handover(by, note, null, from, true);
    }
}
