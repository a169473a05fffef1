package org.indexus.callcenter.engine;

import java.util.List;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.effect.ChannelCommand.Continue;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentEvent;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallEvent;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.jspecify.annotations.Nullable;

/** What is done when our own code failed: the call that it concerned goes to the fallback, its agents are free. */
final class Rescues {

    private static final Event FAILED = new FloorFailed();

    private final Floor floor;

    Rescues(Floor floor) {
        this.floor = floor;
    }

    /** The call that an event concerned; an agent, if it concerned one. */
    void concernedBy(Event event, Draft draft) {
        if (event instanceof CallEvent forCall) {
            call(forCall.callIn(floor), draft);
        } else if (event instanceof AgentEvent forAgent) {
            agent(forAgent.agent(), draft);
        }
    }

    /** A call that is on the floor, and all agents who have to do with it. */
    void call(@Nullable CallId call, Draft draft) {
        CallState state = call == null ? null : floor.calls.get(call);
        if (state == null || state.card().isEnded()) {
            return;
        }
        draft.take(org.indexus.callcenter.engine.call.state.Rescue.toFallback(state, draft), FAILED, state);
        for (AgentState agent : List.copyOf(floor.agents.values())) {
            if (state.card().id().equals(agent.status().call())) {
                draft.take(org.indexus.callcenter.engine.agent.Rescue.free(agent, draft), FAILED, agent);
            }
        }
    }

    /** A caller whose call never got onto the floor: no row tells of it, but the dialplan keeps the caller. */
    static void arrival(CallArrived event, Draft draft) {
        draft.add(new Continue(
                event.call(),
                event.origin().connection(),
                event.origin().channel().id(),
                org.indexus.callcenter.engine.call.state.Rescue.FALLBACK_CONTEXT,
                "s"));
    }

    /** An agent whose own turn failed: free, unless there is a call in hand, which goes on. */
    void agent(AgentId agent, Draft draft) {
        AgentState state = floor.agents.get(agent);
        if (state != null && org.indexus.callcenter.engine.agent.Rescue.isStuck(state)) {
            draft.take(org.indexus.callcenter.engine.agent.Rescue.free(state, draft), FAILED, state);
        }
    }

    /** Why a rescue happened, for the log. */
    private record FloorFailed() implements Event {}
}
