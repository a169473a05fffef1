package org.indexus.callcenter.engine.agent;

import java.time.Duration;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.NextStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an agent in every state.
 *
 * @param connected whether a socket of the agent is open
 * @param next the status to take when the work in hand is done
 * @param missed offers missed in a row
 * @param idle time spent in Available since the last handled call or the login, up to when the agent left Available
 * @param seq the number of the agent's last fact
 * @param generation rises with each deadline, so that stale timers are known
 * @param grace the generation of the deadline for coming back, 0 when none runs
 * @param rest the generation of the deadline until which the phone, which failed, is left alone, 0 when none runs
 */
public record AgentCard(
        AgentRef agent,
        boolean connected,
        @Nullable NextStatus next,
        int missed,
        Duration idle,
        long seq,
        long generation,
        long grace,
        long rest) {

    public static AgentCard of(AgentRef agent) {
        return new AgentCard(agent, false, null, 0, Duration.ZERO, 0, 0, 0, 0);
    }

    AgentCard back() {
        return new AgentCard(agent, true, next, missed, idle, seq, generation, 0, rest);
    }

    AgentCard gone() {
        return new AgentCard(agent, false, next, missed, idle, seq, generation, 0, rest);
    }

    AgentCard graceRuns() {
        return new AgentCard(agent, connected, next, missed, idle, seq, generation, generation, rest);
    }

    AgentCard then(@Nullable NextStatus newNext) {
        return new AgentCard(agent, connected, newNext, missed, idle, seq, generation, grace, rest);
    }

    AgentCard missed(int count) {
        return new AgentCard(agent, connected, next, count, idle, seq, generation, grace, rest);
    }

    AgentCard idle(Duration time) {
        return new AgentCard(agent, connected, next, missed, time, seq, generation, grace, rest);
    }

    public AgentCard numbered(long newSeq) {
        return new AgentCard(agent, connected, next, missed, idle, newSeq, generation, grace, rest);
    }

    AgentCard phoneRests() {
        return new AgentCard(agent, connected, next, missed, idle, seq, generation, grace, generation);
    }

    /** The phone may be tried again. */
    public AgentCard phoneRested() {
        return new AgentCard(agent, connected, next, missed, idle, seq, generation, grace, 0);
    }

    AgentCard nextGeneration() {
        return new AgentCard(agent, connected, next, missed, idle, seq, generation + 1, grace, rest);
    }

    public AgentCard renamed(AgentRef newRef) {
        return new AgentCard(newRef, connected, next, missed, idle, seq, generation, grace, rest);
    }
}
