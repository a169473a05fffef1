package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.FiguresPlan;
import org.indexus.callcenter.engine.plan.HoursPlan;
import org.indexus.callcenter.engine.plan.OfferPlan;
import org.indexus.callcenter.engine.plan.OverflowPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RecordingPlan;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.indexus.callcenter.engine.plan.SoundPlan;
import org.indexus.callcenter.engine.plan.WaitingPlan;
import org.indexus.callcenter.engine.plan.WrapUpPlan;

/** Furnishes the floor: a queue for each need, its members those who can serve it, and everybody comes to work. */
final class FloorPlan {

    static final ConnectionId PBX = new ConnectionId(new UUID(1, 1));

    private static final Duration OFFER_TIME = Duration.ofSeconds(20);

    private final Scenario scenario;

    FloorPlan(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The events that open the floor, in order. */
    List<Event> opening() {
        List<Event> events = new ArrayList<>();
        events.add(new ConnectionRestored(PBX, List.of(), Map.of(), Map.of()));
        for (int number = 1; number <= scenario.agents(); number++) {
            events.add(new AgentPlanned(profile(number)));
        }
        for (Need need : scenario.demand()) {
            events.add(new QueuePlanned(queue(need)));
        }
        for (int number = 1; number <= scenario.agents(); number++) {
            events.add(new AgentConnected(agent(number)));
            events.add(asks(number, DutyStatus.AVAILABLE));
        }
        return events;
    }

    static AgentId agent(int number) {
        return new AgentId(new UUID(3, number));
    }

    static StatusRequested asks(int number, DutyStatus status) {
        return new StatusRequested(agent(number), status, null, new Actor(agent(number), name(number), false));
    }

    private static AgentProfile profile(int number) {
        String name = name(number);
        return new AgentProfile(
                agent(number), number, name, name, "PJSIP/" + name, ConnectMode.ON_ACCEPT, false, Map.of());
    }

    private static String name(int number) {
        return "agent" + number;
    }

    /** The only place where the simulator makes a queue. */
    private QueuePlan queue(Need need) {
        return new QueuePlan(
                new QueueId(new UUID(2, scenario.demand().indexOf(need))),
                need.skill(),
                need.skill(),
                true,
                scenario.strategy(),
                RoutingPlan.PLAIN,
                new OfferPlan(OFFER_TIME, 0, Duration.ZERO),
                WaitingPlan.UNLIMITED,
                SoundPlan.MUSIC,
                WrapUpPlan.timed(scenario.wrapUp()),
                OverflowPlan.USUAL,
                HoursPlan.ALWAYS,
                RecordingPlan.NEVER,
                FiguresPlan.ALL_ALIKE,
                members(need));
    }

    private List<QueuePlan.Member> members(Need need) {
        List<QueuePlan.Member> members = new ArrayList<>();
        int number = 0;
        for (Team team : scenario.teams()) {
            for (int mate = 0; mate < team.agents(); mate++) {
                number++;
                if (team.serves(need)) {
                    members.add(new QueuePlan.Member(agent(number), number, 1, true));
                }
            }
        }
        return members;
    }
}
