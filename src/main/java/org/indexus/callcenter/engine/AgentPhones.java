package org.indexus.callcenter.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.agent.Busy;
import org.indexus.callcenter.engine.agent.Offered;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.model.PhoneState;
import org.jspecify.annotations.Nullable;

/** Whether agents' phones stand in the way of an offer, and what of that has not been told yet. Touched by the engine's thread alone. */
final class AgentPhones {

    final Phones seen = new Phones();

    private final Set<ConnectionId> connected;
    private final Map<AgentId, PhoneState> shown = new HashMap<>();
    private final Set<AgentId> touched = new LinkedHashSet<>();

    AgentPhones(Set<ConnectionId> connected) {
        this.connected = connected;
    }

    PhoneState of(AgentState state) {
        return state.card().rest() == 0 ? seen.overall(state.card().agent().id(), connected) : PhoneState.FAILED;
    }

    /** Whether the agent may be rung for a caller on this server: the phone may be registered at another one only. */
    boolean mayRing(AgentId agent, ConnectionId connection) {
        return connected.size() == 1 || seen.of(agent, connection).mayRing();
    }

    /** The phone as people are shown it: while it rings or talks for a call of ours, that is no news. */
    PhoneState shown(AgentState state) {
        PhoneState phone = of(state);
        boolean ours = state instanceof Busy
                || (state instanceof Offered asked && asked.offer().leg() != null);
        return ours && phone == PhoneState.IN_USE ? PhoneState.READY : phone;
    }

    /** Something happened that may show the agent's phone in another way. */
    void touch(AgentId agent) {
        touched.add(agent);
    }

    /** What was told of the phone stays: whoever is hired again is told of as it is then. */
    void forget(AgentId agent) {
        seen.disown(agent);
        touched.remove(agent);
    }

    /** Whose phone is shown in another way than when this was last asked. */
    Map<AgentId, PhoneState> changed(Map<AgentId, AgentState> agents) {
        Map<AgentId, PhoneState> changed = new LinkedHashMap<>();
        for (AgentId agent : touched) {
            PhoneState now = shown(agents.get(agent));
            @Nullable PhoneState before = shown.put(agent, now);
            if (now != (before == null ? PhoneState.UNKNOWN : before)) {
                changed.put(agent, now);
            }
        }
        touched.clear();
        return changed;
    }
}
