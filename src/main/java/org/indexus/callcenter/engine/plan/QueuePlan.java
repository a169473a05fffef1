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
 * A queue as an administrator configured it, in the parts that its page, its JSON and its columns have too.
 *
 * @param strategy who is asked first among those who may be asked
 * @param routing whom the queue asks as a caller waits
 */
public record QueuePlan(
        QueueId id,
        String code,
        String name,
        boolean active,
        RoutingMode strategy,
        RoutingPlan routing,
        OfferPlan offers,
        WaitingPlan waiting,
        SoundPlan sounds,
        WrapUpPlan wrapUp,
        OverflowPlan overflow,
        HoursPlan hours,
        RecordingPlan record,
        FiguresPlan figures,
        List<Member> members) {

    public QueuePlan {
        members = List.copyOf(members);
    }

    public QueueRef ref() {
        return new QueueRef(id, code, name);
    }

    public Duration offerTime() {
        return offers.offerTime();
    }

    public int missLimit() {
        return offers.missLimit();
    }

    public Duration coolDown() {
        return offers.coolDown();
    }

    public @Nullable Duration maxWait() {
        return waiting.maxWait();
    }

    public @Nullable Integer maxLength() {
        return waiting.maxLength();
    }

    public int weight() {
        return waiting.weight();
    }

    public @Nullable String welcomePrompt() {
        return sounds.welcomePrompt();
    }

    public @Nullable String goodbyePrompt() {
        return sounds.goodbyePrompt();
    }

    public WelcomeMode welcomeMode() {
        return sounds.welcomeMode();
    }

    public String holdMusic() {
        return sounds.holdMusic();
    }

    public AnnouncementPlan announcements() {
        return sounds.announcements();
    }

    public @Nullable ScheduleId schedule() {
        return hours.schedule();
    }

    public ZoneId zone() {
        return hours.zone();
    }

    public Duration shortAbandon() {
        return figures.shortAbandon();
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
