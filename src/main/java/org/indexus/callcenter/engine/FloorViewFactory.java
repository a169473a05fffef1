package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.FloorView.QueueView;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.agent.Offered;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.jspecify.annotations.Nullable;

/** Draws a {@link FloorView} of a floor. */
final class FloorViewFactory {

    private final Floor floor;

    FloorViewFactory(Floor floor) {
        this.floor = floor;
    }

    FloorView at(Instant now) {
        Map<CallId, CallView> calls = new HashMap<>();
        floor.calls.forEach((id, state) -> calls.put(id, new CallView(state.card(), state.offers())));
        Map<AgentId, AgentView> agents = new HashMap<>();
        floor.agents.forEach((id, state) -> draw(id, state, agents));
        Map<QueueId, QueueView> queues = new HashMap<>();
        floor.queues.forEach((id, plan) -> {
            if (!floor.personalLines.contains(id)) {
                queues.put(id, new QueueView(plan, floor.lines.of(id), floor.lines.oldest(id)));
            }
        });
        return new FloorView(now, true, calls, agents, queues);
    }

    private void draw(AgentId id, AgentState state, Map<AgentId, AgentView> agents) {
        AgentProfile profile = floor.profiles.get(id);
        if (profile == null) {
            return;
        }
        Offer offer = state instanceof Offered offered ? offered.offer() : null;
        agents.put(
                id,
                new AgentView(
                        profile,
                        state.status(),
                        state.card().connected(),
                        floor.phones.shown(state),
                        offer,
                        cardOf(state.status().call())));
    }

    private @Nullable CallCard cardOf(@Nullable CallId call) {
        CallState state = call == null ? null : floor.calls.get(call);
        return state == null ? null : state.card();
    }
}
