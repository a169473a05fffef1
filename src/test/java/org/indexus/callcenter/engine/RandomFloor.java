package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.FloorScenario.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.MenusPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.SchedulesPlanned;
import org.indexus.callcenter.engine.event.floor.TimerFired;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.QueuePlan;

/**
 * A floor with two Asterisk servers, four queues, four menus, routes and six agents, its clock and its timers. Each number is one step of its
 * history; after every turn the {@link Rules} are held.
 */
final class RandomFloor {

    static final Duration GRACE = Duration.ofSeconds(15);

    final Chronicle told = new Chronicle();
    final Alarms alarms = new Alarms();
    final Map<Integer, QueuePlan> queues = new TreeMap<>();
    final Map<Integer, AgentProfile> agents = new TreeMap<>();
    final List<RandomAsterisk> servers = List.of(
            new RandomAsterisk(new ConnectionId(new UUID(1, 1))), new RandomAsterisk(new ConnectionId(new UUID(1, 2))));
    MenusPlanned menus;
    RoutesPlanned routes;
    private final Rules rules = new Rules(told, alarms);
    private final List<String> log = new ArrayList<>();
    private Engine engine = new Engine(new SplittableRandom(1));
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private FloorView view = engine.view(now);
    private int arrivals;

    RandomFloor(int seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        RandomPlan plans = new RandomPlan(dice);
        RandomWays ways = new RandomWays(dice, plans);
        menus = ways.menus();
        routes = ways.routes();
        for (int number = 1; number <= RandomPlan.AGENTS; number++) {
            agents.put(number, plans.profile(number));
        }
        for (int number = 1; number <= RandomPlan.QUEUES; number++) {
            queues.put(number, plans.queue(number));
        }
        open(FloorMemory.EMPTY);
        servers.forEach(server -> take(server.found()));
        agents.keySet().forEach(this::beginWork);
    }

    private void beginWork(int number) {
        take(new AgentConnected(agent(number)));
        take(new StatusRequested(agent(number), DutyStatus.AVAILABLE, null, new Actor(agent(number), "agent", false)));
    }

    private void open(FloorMemory memory) {
        agents.values().forEach(profile -> engine.handle(now, new AgentPlanned(profile)));
        queues.values().forEach(plan -> {
            engine.handle(now, new QueuePlanned(plan));
            told.opened(plan);
        });
        engine.handle(now, new SchedulesPlanned(RandomPlan.schedules()));
        engine.handle(now, menus);
        engine.handle(now, routes);
        take(new FloorRestored(memory, GRACE));
    }

    void act(int dice) {
        new RandomEvents(this, new SplittableRandom(dice)).act();
        ring(now);
    }

    /** One turn, and the rules after it. */
    Turn take(Event event) {
        log.add(now + " " + event);
        Turn turn = engine.handle(now, event);
        view = engine.view(now);
        rules.check(event, turn, view, connected());
        if (event instanceof CommandDone done && !done.verb().isAwaited()) {
            Rules.hold(turn.effects().isEmpty(), () -> "nobody waits for " + done.verb());
        }
        turn.effects().stream()
                .filter(Command.class::isInstance)
                .map(Command.class::cast)
                .forEach(command -> server(command.connection()).execute(command));
        view.calls().values().forEach(call -> heard(call.card()));
        return turn;
    }

    private void heard(CallCard card) {
        RandomAsterisk server = server(card.connection());
        new AudioRules(server).check(card, server.up && !server.wasDoubted);
    }

    private List<ConnectionId> connected() {
        return servers.stream()
                .filter(server -> server.up)
                .map(server -> server.id)
                .toList();
    }

    private RandomAsterisk server(ConnectionId id) {
        return servers.stream()
                .filter(server -> server.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Time passes, and every timer is on time. */
    void after(long seconds) {
        Instant until = now.plusSeconds(seconds);
        ring(until);
        now = until;
    }

    private void ring(Instant until) {
        int count = 0;
        for (SetTimer next = alarms.due(until); next != null; next = alarms.due(until)) {
            now = next.at().isAfter(now) ? next.at() : now;
            take(new TimerFired(next.owner(), next.kind(), next.generation()));
            Rules.hold(count++ < 10_000, () -> "timers come to rest");
        }
    }

    /** The process stood still: timers that were due meanwhile are late. */
    void jump(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** The process is killed and starts again with what the facts have told. */
    void restart() {
        log.add("restart");
        engine = new Engine(new SplittableRandom(2));
        FloorMemory memory = told.memory();
        told.restart();
        alarms.clear();
        servers.forEach(RandomAsterisk::cut);
        open(memory);
    }

    FloorView view() {
        return view;
    }

    Instant now() {
        return now;
    }

    int nextArrival() {
        return ++arrivals;
    }

    List<String> log() {
        return log;
    }
}
