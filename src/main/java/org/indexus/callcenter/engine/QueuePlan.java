package org.indexus.callcenter.engine;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;

/**
 * A queue as an administrator configured it.
 *
 * @param maxWait how long a caller waits at most; {@code null} for ever
 * @param missLimit after so many missed offers in a row the agent is put on a break
 * @param shortAbandon a caller who is gone within this is a short abandon
 * @param welcomePrompt Asterisk media ({@code sound:…}), or {@code null} for none
 * @param goodbyePrompt Asterisk media, or {@code null} for Asterisk's own goodbye
 * @param holdMusic a music class of Asterisk
 * @param maxLength at most so many waiting, or {@code null}
 * @param weight the queue's points in the order of callers over all queues
 */
public record QueuePlan(
        QueueId id,
        String code,
        String name,
        RoutingMode strategy,
        @Nullable Duration maxWait,
        Duration offerTime,
        Duration wrapUp,
        int missLimit,
        Duration shortAbandon,
        @Nullable String welcomePrompt,
        @Nullable String goodbyePrompt,
        WelcomeMode welcomeMode,
        String holdMusic,
        @Nullable Integer maxLength,
        int weight,
        RecordMode record,
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
     */
    public record Member(AgentId agent, long order, int priority, boolean active) {}
}
