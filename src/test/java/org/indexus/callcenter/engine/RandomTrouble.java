package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.FloorScenario.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.CustomerUnknown;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.WithdrawRequested;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionLost;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhonesFound;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentRemoved;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueueRemoved;
import org.indexus.callcenter.engine.event.floor.TimerFired;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.PhoneState;

/** What happens seldom: administrators, cut lines, restarts, time that jumps, customers found, events that make no sense. */
final class RandomTrouble {

    private final RandomFloor floor;
    private final SplittableRandom dice;
    private final RandomPick pick;

    RandomTrouble(RandomFloor floor, SplittableRandom dice) {
        this.floor = floor;
        this.dice = dice;
        this.pick = new RandomPick(floor, dice);
    }

    void act() {
        switch (dice.nextInt(16)) {
            case 0 -> floor.after(60 + dice.nextInt(120));
            case 1 -> floor.after(20);
            case 2 -> floor.jump(5 + dice.nextInt(120));
            case 3, 4 -> plans();
            case 5, 6 -> line();
            case 7, 8 -> identify();
            case 9 -> absurd();
            case 10 -> again();
            case 11 -> restart();
            default -> identify();
        }
    }

    private void restart() {
        if (dice.nextInt(4) == 0) {
            floor.restart();
            floor.servers.forEach(this::lookAgain);
        }
    }

    private void plans() {
        int queue = 1 + dice.nextInt(RandomPlan.QUEUES);
        int agent = 1 + dice.nextInt(RandomPlan.AGENTS);
        RandomPlan plans = new RandomPlan(dice);
        switch (dice.nextInt(10)) {
            case 8 -> {
                floor.menus = new RandomWays(dice, plans).menus();
                floor.take(floor.menus);
            }
            case 9 -> {
                floor.routes = new RandomWays(dice, plans).routes();
                floor.take(floor.routes);
            }
            case 0, 1, 2, 3 -> {
                floor.queues.put(queue, plans.queue(queue));
                floor.take(new QueuePlanned(floor.queues.get(queue)));
            }
            case 4 -> {
                floor.queues.remove(queue);
                floor.take(new QueueRemoved(RandomPlan.queueId(queue)));
            }
            case 5 -> {
                floor.agents.remove(agent);
                floor.take(new AgentRemoved(agent(agent)));
            }
            default -> {
                floor.agents.put(agent, plans.profile(agent));
                floor.take(new AgentPlanned(floor.agents.get(agent)));
            }
        }
    }

    private void line() {
        RandomAsterisk server = pick.any(floor.servers);
        if (server.up && dice.nextInt(3) > 0) {
            server.cut();
            floor.take(new ConnectionLost(server.id));
            return;
        }
        lookAgain(server);
    }

    /** The line is there again, and what Asterisk has is told, mostly as it is. */
    void lookAgain(RandomAsterisk server) {
        floor.take(new PhonesFound(server.id, phones()));
        server.up = true;
        server.news.clear();
        floor.take(dice.nextInt(3) == 0 ? stale(server.found()) : server.found());
    }

    /** Most of them are not in use; a few agents have no phone on this server. */
    private Map<String, PhoneState> phones() {
        Map<String, PhoneState> phones = new HashMap<>();
        for (int agent = 1; agent <= RandomPlan.AGENTS; agent++) {
            phones.put("PJSIP/agent" + agent, dice.nextInt(5) > 0 ? PhoneState.READY : pick.any(RandomPlan.PHONES));
        }
        return phones;
    }

    /** A list that misses some of what is there: it was read too early, or the thing is gone a moment later. */
    private ConnectionRestored stale(ConnectionRestored found) {
        Map<String, Boolean> legs = new HashMap<>(found.legs());
        legs.keySet().removeIf(leg -> dice.nextInt(3) == 0);
        Map<String, Set<String>> bridges = new HashMap<>(found.bridges());
        bridges.keySet().removeIf(bridge -> dice.nextInt(3) == 0);
        List<CallArrived> callers = new ArrayList<>(found.callers());
        callers.removeIf(caller -> dice.nextInt(4) == 0);
        return new ConnectionRestored(found.connection(), callers, legs, bridges);
    }

    private void identify() {
        if (dice.nextInt(4) == 0) {
            floor.take(new CustomerUnknown(pick.call()));
            return;
        }
        AgentId last = dice.nextInt(4) == 0 ? null : pick.agent();
        Customer customer = new Customer(
                new CustomerId(new UUID(3, 1)),
                "Eva",
                dice.nextBoolean(),
                last,
                floor.now().minus(Duration.ofDays(1)));
        floor.take(new CustomerIdentified(pick.call(), customer));
    }

    /** Events about things that are not, or not so. */
    private void absurd() {
        CallId call = pick.call();
        ChannelRef leg = pick.any(floor.servers).channel(Names.leg(call, 1 + dice.nextInt(4)));
        floor.take(
                switch (dice.nextInt(7)) {
                    case 0 -> new LegAnswered(leg);
                    case 1 -> new LegEnded(leg, 17);
                    case 2 -> new CommandDone(call, pick.any(List.of(Verb.values())), Names.bridge(call, 1));
                    case 3 ->
                        new CommandFailed(
                                call, pick.any(List.of(Verb.values())), Names.bridge(call, 2), Failure.GONE, "");
                    case 4 -> new HangUpRequested(new Actor(pick.agent(), "agent", false), call);
                    case 5 -> new HangUpRequested(RandomEvents.BOSS, call);
                    default -> new WithdrawRequested(RandomEvents.BOSS, call);
                });
    }

    /** A timer that has fired already fires again. */
    private void again() {
        if (!floor.alarms.gone().isEmpty()) {
            SetTimer timer = pick.any(floor.alarms.gone());
            floor.take(new TimerFired(timer.owner(), timer.kind(), timer.generation()));
        }
    }
}
