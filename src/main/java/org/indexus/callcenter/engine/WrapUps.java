package org.indexus.callcenter.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.jspecify.annotations.Nullable;

/** Which agents work after which call: asked at the end of each call, on a floor of any size. */
final class WrapUps {

    private final Map<CallId, Set<AgentId>> byCall = new HashMap<>();

    /** The call that an agent in this state works after; {@code null} for none. */
    static @Nullable CallId call(AgentState state) {
        AgentStatus status = state.status();
        return status.status() == DutyStatus.WRAP_UP ? status.call() : null;
    }

    /** An agent's state has changed. */
    void note(@Nullable AgentState before, AgentState after) {
        AgentId agent = after.card().agent().id();
        CallId former = before == null ? null : call(before);
        if (former != null) {
            byCall.computeIfPresent(former, (call, agents) -> agents.remove(agent) && agents.isEmpty() ? null : agents);
        }
        CallId now = call(after);
        if (now != null) {
            byCall.computeIfAbsent(now, call -> new HashSet<>()).add(agent);
        }
    }

    Set<AgentId> of(CallId call) {
        return byCall.getOrDefault(call, Set.of());
    }
}
