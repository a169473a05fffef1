package org.indexus.callcenter.engine;

import java.util.List;
import java.util.Map;

/**
 * What the floor remembers over a restart.
 *
 * @param calls calls that have not ended, or whose recording or wrap-up is still open
 * @param agents the last fact of each agent
 * @param cursors Round Robin's last offered member of each queue
 */
public record FloorMemory(List<CallCard> calls, List<AgentFact> agents, Map<QueueId, Long> cursors) {

    public static final FloorMemory EMPTY = new FloorMemory(List.of(), List.of(), Map.of());

    public FloorMemory {
        calls = List.copyOf(calls);
        agents = List.copyOf(agents);
        cursors = Map.copyOf(cursors);
    }
}
