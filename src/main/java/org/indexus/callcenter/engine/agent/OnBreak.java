package org.indexus.callcenter.engine.agent;

import java.time.Instant;
import java.util.Objects;
import org.indexus.callcenter.engine.event.agent.AgentTimerFired;
import org.indexus.callcenter.engine.event.agent.CallBegun;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The agent is signed in and not to be asked.
 *
 * <pre>
 * OnBreak -- asks, connected         --> Available
 *         -- calls somebody          --> Busy, and back after the work after the call
 *         -- asks, or grace over     --> Offline
 *         -- asks for the same again --> OnBreak (since when stays)
 * </pre>
 */
public record OnBreak(
        AgentCard card, Instant since, @Nullable String reason) implements AgentState {

    @Override
    public AgentStatus status() {
        return new AgentStatus(DutyStatus.BREAK, reason, since, null, null, null);
    }

    @Override
    public OnBreak with(AgentCard newCard) {
        return new OnBreak(newCard, since, reason);
    }

    @Override
    public AgentStep on(StatusRequested event, Moment moment) {
        AgentStepBuilder builder = AgentStepBuilder.of(this, moment).by(event.by());
        if (event.status() == DutyStatus.BREAK && Objects.equals(event.reason(), reason)) {
            return builder.quietly(this::with);
        }
        if (event.status() == DutyStatus.AVAILABLE) {
            Verdict may = Presence.mayWork(builder);
            if (may != Verdict.OK) {
                return AgentStep.refused(this, may);
            }
            builder.change(before -> before.missed(0).phoneRested());
        }
        return Next.take(builder, new NextStatus(event.status(), event.reason()));
    }

    /** The break goes on after the call. */
    @Override
    public AgentStep on(CallBegun event, Moment moment) {
        NextStatus goesOn = new NextStatus(DutyStatus.BREAK, reason);
        return AgentStepBuilder.of(this, moment)
                .change(before -> before.then(goesOn))
                .to(calling -> new Busy(calling, moment.now(), event.call()));
    }

    @Override
    public AgentStep on(AgentTimerFired event, Moment moment) {
        return Presence.isOver(card, event) ? Next.offlineNow(this, moment) : AgentStep.ignored(this);
    }
}
