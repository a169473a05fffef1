package org.indexus.callcenter.engine.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.routing.RoutingMode;

/**
 * An agent's own line: a queue with one member, in which callers wait who were sent to this agent. While the agent is on a
 * break or offline, and after a minute, the call goes where its route sends it otherwise, or hears that nobody is there.
 */
public final class PersonalLine {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration OFFER = Duration.ofSeconds(20);
    private static final Duration COOL_DOWN = Duration.ofSeconds(15);
    private static final String NOBODY = "sound:vm-nobodyavail";
    private static final Duration WRAP_UP = Duration.ofSeconds(30);
    private static final int MISSES = 2;

    private PersonalLine() {}

    /** The id of the line, the same for the same agent at each time; of no use to anybody as the id of a queue. */
    public static QueueId of(AgentId agent) {
        UUID id = agent.value();
        return new QueueId(new UUID(~id.getMostSignificantBits(), id.getLeastSignificantBits()));
    }

    /** Whether the plan is that of an agent's own line. */
    public static boolean is(QueuePlan plan) {
        return plan.members().size() == 1
                && plan.id().equals(of(plan.members().get(0).agent()));
    }

    public static QueuePlan plan(AgentProfile agent) {
        Destination nobody = Destination.message(NOBODY);
        return new QueuePlan(
                of(agent.id()),
                agent.ref().username(),
                agent.ref().username(),
                true,
                RoutingMode.LINEAR,
                RoutingPlan.PLAIN,
                new OfferPlan(OFFER, MISSES, COOL_DOWN),
                new WaitingPlan(LONGEST_WAIT, null, 0),
                new SoundPlan(null, NOBODY, WelcomeMode.PARALLEL, "default", AnnouncementPlan.SILENT),
                WrapUpPlan.timed(WRAP_UP),
                new OverflowPlan(
                        true,
                        Map.of(
                                OverflowCause.NO_AGENTS,
                                nobody,
                                OverflowCause.NONE_AVAILABLE,
                                nobody,
                                OverflowCause.MAX_WAIT,
                                nobody)),
                HoursPlan.ALWAYS,
                RecordingPlan.NEVER,
                FiguresPlan.ALL_ALIKE,
                List.of(new QueuePlan.Member(agent.id(), 1, 1, true)));
    }
}
