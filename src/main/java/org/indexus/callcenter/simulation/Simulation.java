package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.time.Instant;

/** One run: opens the floor, lets callers come until the measured time is over, and waits until the last has left. */
public final class Simulation {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    /** After the last arrival; a line that grows without end is cut here. */
    private static final Duration REST = Duration.ofDays(7);

    private final Scenario scenario;

    public Simulation(Scenario scenario) {
        this.scenario = scenario;
    }

    public Result run() {
        Window window = Window.of(START.plus(scenario.warmUp()), scenario.measured());
        Agenda agenda = new Agenda(START);
        SimulatedFloor floor =
                new SimulatedFloor(agenda, scenario.latency(), new java.util.SplittableRandom(scenario.seed()));
        SimulatedCallers callers = new SimulatedCallers(floor, scenario, window.end());
        CallFigures calls = new CallFigures(window, scenario.target());
        AgentFigures agents = new AgentFigures(window, scenario.agents());
        floor.listen(calls);
        floor.listen(agents);
        floor.listen(callers);
        floor.listen(new SimulatedAgents(floor));

        new FloorPlan(scenario).opening().forEach(floor::take);
        callers.begin();
        agenda.runUntil(window.end().plus(REST));
        agents.upTo(window.end());
        return result(calls, agents, floor.turns());
    }

    private static Result result(CallFigures calls, AgentFigures agents, long turns) {
        return new Result(
                calls.calls(),
                calls.answered(),
                calls.left(),
                calls.waited.figure(),
                calls.inTime.figure(),
                calls.speedOfAnswer.figure(),
                calls.abandoned.figure(),
                calls.wait.figure(),
                agents.occupancy.figure(),
                calls.forecastBias.figure(),
                calls.forecastError.figure(),
                turns);
    }
}
