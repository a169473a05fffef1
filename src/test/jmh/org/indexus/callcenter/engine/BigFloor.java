package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.RoutingStep;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.indexus.callcenter.engine.routing.RoutingMode;

/**
 * Many agents, each a member of four queues and with three of twenty skills; queues which require one skill for five minutes,
 * then anybody; and an engine round which time moves a millisecond with each turn.
 */
final class BigFloor {

    private static final int QUEUES_PER_AGENT = 4;
    private static final int SKILLS = 20;

    private final Engine engine = new Engine(new SplittableRandom(1));
    private final int queues;
    private final int agents;
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private int lastCall;

    BigFloor(RoutingMode strategy, int agents, int queues) {
        this.agents = agents;
        this.queues = queues;
        List<RoutePlan> routes = new ArrayList<>();
        for (int queue = 0; queue < queues; queue++) {
            routes.add(RoutePlan.toQueue(new RouteId(new UUID(7, queue)), "q" + queue, number(queue), id(queue), true));
        }
        for (int number = 1; number <= agents; number++) {
            take(new AgentPlanned(profile(number)));
        }
        for (int queue = 0; queue < queues; queue++) {
            take(new QueuePlanned(plan(strategy, queue)));
        }
        take(new RoutesPlanned(routes));
        take(new ConnectionRestored(FloorScenario.PBX, List.of(), Map.of(), Map.of()));
        for (int number = 1; number <= agents; number++) {
            take(new AgentConnected(agent(number)));
        }
    }

    private static String number(int queue) {
        return Integer.toString(10_000 + queue);
    }

    private static QueueId id(int queue) {
        return new QueueId(new UUID(3, queue));
    }

    private static AgentProfile profile(int number) {
        AgentProfile plain = FloorScenario.profile(number, ConnectMode.ON_ACCEPT);
        Map<String, Integer> skills = Map.of(
                "s" + number % SKILLS, 5, "s" + (number + 7) % SKILLS, 3, "s" + (number + 13) % SKILLS, 1);
        return new AgentProfile(
                plain.id(),
                number,
                plain.username(),
                plain.displayName(),
                plain.endpoint(),
                plain.connectMode(),
                false,
                skills);
    }

    private QueuePlan plan(RoutingMode strategy, int queue) {
        List<QueuePlan.Member> members = new ArrayList<>();
        for (int number = 1; number <= agents; number++) {
            int place = Math.floorMod(queue - number, queues);
            if (place < QUEUES_PER_AGENT) {
                members.add(new QueuePlan.Member(agent(number), number, 1 + place % 2, true));
            }
        }
        Requirement skill = new Requirement(SkillMatch.ALL, List.of(new SkillNeed("s" + queue % SKILLS, 1)));
        return Plan.of(Plan.of(Plan.of(FloorScenario.queue(id(queue), "q" + queue)).strategy(strategy))
                        .members(members))
                .steps(new RoutingStep(Duration.ofMinutes(5), skill), new RoutingStep(null, Requirement.NONE));
    }

    Turn take(Event event) {
        now = now.plusMillis(1);
        return engine.handle(now, event);
    }

    /** @param number from 0; agents take turns */
    AgentId agentNumber(int number) {
        return agent(1 + number % agents);
    }

    Turn status(AgentId agent, DutyStatus status) {
        return take(new StatusRequested(agent, status, null, new Actor(agent, "agent", false)));
    }

    void everybody(DutyStatus status) {
        for (int number = 0; number < agents; number++) {
            status(agentNumber(number), status);
        }
    }

    /** The next arrival, not yet taken. */
    CallArrived nextArrival() {
        int number = ++lastCall;
        String dialled = number(number % queues);
        return new CallArrived(
                call(number), new Origin(channel(number), dialled, "+4219" + number, "", now, false), null, false);
    }

    void callers(int count) {
        for (int caller = 0; caller < count; caller++) {
            take(nextArrival());
        }
    }

    /** Spread like the ids of real calls, which are digests: numbers in a row would fall into the same places of a map. */
    private static CallId call(int number) {
        return new CallId(new UUID(number, number * 0x9E37_79B9_7F4A_7C15L));
    }

    void hangUp(CallId call) {
        take(new CallerHungUp(channel((int) call.value().getMostSignificantBits()), ""));
    }
}
