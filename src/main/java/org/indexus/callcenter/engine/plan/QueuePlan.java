package org.indexus.callcenter.engine.plan;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;

/**
 * A queue as an administrator configured it.
 *
 * @param routing whom the queue asks as a caller waits
 * @param maxWait how long a caller waits at most; {@code null} for ever
 * @param missLimit after so many missed offers in a row the agent is put on a break
 * @param coolDown for so long an agent who declined, or whose phone failed, is not asked again for the same call
 * @param shortAbandon a caller who is gone within this is a short abandon
 * @param welcomePrompt Asterisk media ({@code sound:…}), or {@code null} for none
 * @param goodbyePrompt Asterisk media, or {@code null} for Asterisk's own goodbye
 * @param holdMusic a music class of Asterisk
 * @param maxLength at most so many waiting, or {@code null}
 * @param weight the queue's points in the order of callers over all queues
 * @param schedule when callers are let in; {@code null} for always
 */
public record QueuePlan(
        QueueId id,
        String code,
        String name,
        RoutingMode strategy,
        RoutingPlan routing,
        @Nullable Duration maxWait,
        Duration offerTime,
        WrapUpPlan wrapUp,
        int missLimit,
        Duration coolDown,
        Duration shortAbandon,
        @Nullable String welcomePrompt,
        @Nullable String goodbyePrompt,
        WelcomeMode welcomeMode,
        String holdMusic,
        AnnouncementPlan announcements,
        @Nullable Integer maxLength,
        OverflowPlan overflow,
        int weight,
        RecordingPlan record,
        @Nullable ScheduleId schedule,
        ZoneId zone,
        boolean active,
        List<Member> members) {

    public QueuePlan {
        members = List.copyOf(members);
    }

    public QueueRef ref() {
        return new QueueRef(id, code, name);
    }

    /**
     * An agent's place in a queue.
     *
     * @param order rises in the order in which members were added
     * @param priority the lower number is asked first
     * @param requirement what the agent must be able to do to be asked in this queue, besides what the queue's step requires
     */
    public record Member(AgentId agent, long order, int priority, boolean active, Requirement requirement) {

        public Member(AgentId agent, long order, int priority, boolean active) {
            this(agent, order, priority, active, Requirement.NONE);
        }
    }
}
