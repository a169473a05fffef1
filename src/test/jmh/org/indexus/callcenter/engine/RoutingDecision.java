package org.indexus.callcenter.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.indexus.callcenter.engine.call.state.Waiting;
import org.indexus.callcenter.engine.effect.OfferMade;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A whole turn of the engine in which somebody is offered a call: what comes in, the decision, and all effects of it. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoutingDecision {

    /** All agents are on a break and callers wait; one agent after the other comes back, and gets the first of them. */
    @State(Scope.Benchmark)
    public static class Waiting {

        @Param({"LONGEST_IDLE"})
        RoutingMode strategy;

        @Param({"5000"})
        int agents;

        @Param({"200"})
        int queues;

        @Param({"10000"})
        int waiting;

        private BigFloor floor;
        private AgentId agent;
        private Turn turn;
        private int number;

        @Setup(Level.Trial)
        public void fill() {
            floor = new BigFloor(strategy, agents, queues);
            floor.everybody(DutyStatus.BREAK);
            floor.callers(waiting);
        }

        @Setup(Level.Invocation)
        public void nextAgent() {
            agent = floor.agentNumber(number++);
        }

        /** The caller goes, another comes, and the agent is on a break again. */
        @TearDown(Level.Invocation)
        public void putBack() {
            List<CallId> offered = offered(turn);
            if (offered.size() != 1) {
                throw new IllegalStateException(agent + " was offered " + offered);
            }
            floor.status(agent, DutyStatus.BREAK);
            floor.hangUp(offered.get(0));
            floor.take(floor.nextArrival());
        }
    }

    /** All agents are free; one caller after the other comes, and is offered to the best of the queue's members. */
    @State(Scope.Benchmark)
    public static class Free {

        @Param({"LONGEST_IDLE"})
        RoutingMode strategy;

        @Param({"5000"})
        int agents;

        @Param({"200"})
        int queues;

        private BigFloor floor;
        private CallArrived arrival;
        private Turn turn;

        @Setup(Level.Trial)
        public void fill() {
            floor = new BigFloor(strategy, agents, queues);
            floor.everybody(DutyStatus.AVAILABLE);
        }

        @Setup(Level.Invocation)
        public void nextCaller() {
            arrival = floor.nextArrival();
        }

        @TearDown(Level.Invocation)
        public void putBack() {
            if (offered(turn).isEmpty()) {
                throw new IllegalStateException("Nobody was offered " + arrival.call());
            }
            floor.hangUp(arrival.call());
        }
    }

    private static List<CallId> offered(Turn turn) {
        return turn.effects().stream()
                .filter(OfferMade.class::isInstance)
                .map(made -> ((OfferMade) made).offer().call())
                .toList();
    }

    @Benchmark
    public Turn agentBecomesFree(Waiting state) {
        state.turn = state.floor.status(state.agent, DutyStatus.AVAILABLE);
        return state.turn;
    }

    @Benchmark
    public Turn callerArrives(Free state) {
        state.turn = state.floor.take(state.arrival);
        return state.turn;
    }

    /** Nothing of ours: what this machine does to whatever takes about as long as a decision. */
    @Benchmark
    public long machineAlone() {
        long sum = 1;
        for (int i = 0; i < 9_000; i++) {
            sum = sum * 31 + i;
        }
        return sum;
    }
}
