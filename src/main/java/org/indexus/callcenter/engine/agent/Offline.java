package org.indexus.callcenter.engine.agent;

import java.time.Instant;
import java.util.Objects;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The agent does not work.
 *
 * <pre>
 * Offline -- asks, connected --> Available
 *         -- asks            --> OnBreak
 * </pre>
 */
public record Offline(
        AgentCard card, Instant since, @Nullable String reason) implements AgentState {

    @Override
    public AgentStatus status() {
        return new AgentStatus(DutyStatus.OFFLINE, reason, since, null, null, null);
    }

    @Override
    public Offline with(AgentCard newCard) {
        return new Offline(newCard, since, reason);
    }

    @Override
    public AgentStep on(StatusRequested event, Moment moment) {
        AgentStepBuilder builder = AgentStepBuilder.of(this, moment).by(event.by());
        if (event.status() == DutyStatus.OFFLINE && Objects.equals(event.reason(), reason)) {
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
}
