package org.indexus.callcenter.engine.agent;

import java.time.Duration;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.model.Setback;
import org.indexus.callcenter.engine.model.Verdict;

/** Where an agent goes when the work in hand is done. */
final class Next {

    private Next() {}

    /** What was asked for meanwhile, else Available. */
    static AgentStep after(AgentStepBuilder builder) {
        return after(builder, Setback.NONE, 0);
    }

    /** What was asked for meanwhile, else a break after too many setbacks, else Available. */
    static AgentStep after(AgentStepBuilder builder, Setback setback, int missLimit) {
        String reason = setback.breakReason();
        if (reason != null) {
            builder.change(card -> card.missed(card.missed() + 1));
        }
        NextStatus asked = builder.card().next();
        builder.change(card -> card.then(null));
        if (asked != null) {
            return take(builder, asked);
        }
        if (reason != null && missLimit > 0 && builder.card().missed() >= missLimit) {
            builder.change(card -> card.missed(0));
            return take(builder, new NextStatus(DutyStatus.BREAK, reason));
        }
        return take(builder, new NextStatus(DutyStatus.AVAILABLE, null));
    }

    static AgentStep take(AgentStepBuilder builder, NextStatus status) {
        var now = builder.moment().now();
        return switch (status.status()) {
            case BREAK -> builder.to(card -> new OnBreak(card, now, status.reason()));
            case OFFLINE ->
                builder.change(card -> card.idle(Duration.ZERO).missed(0))
                        .to(card -> new Offline(card, now, status.reason()));
            default -> builder.to(card -> new Available(card, now, now.minus(card.idle())));
        };
    }

    /** A wish that must wait until the work in hand is done. */
    static AgentStep later(AgentState state, StatusRequested event, Moment moment) {
        Verdict may = event.status() == DutyStatus.AVAILABLE
                ? Presence.mayWork(AgentStepBuilder.of(state, moment))
                : Verdict.OK;
        if (may != Verdict.OK) {
            return AgentStep.refused(state, may);
        }
        NextStatus next =
                event.status() == DutyStatus.AVAILABLE ? null : new NextStatus(event.status(), event.reason());
        return AgentStepBuilder.of(state, moment)
                .by(event.by())
                .change(card -> card.then(next))
                .to(state::with);
    }

    /** The grace is over while the agent has work in hand. */
    static AgentStep offlineLater(AgentState state, Moment moment) {
        return AgentStepBuilder.of(state, moment)
                .change(card -> card.then(new NextStatus(DutyStatus.OFFLINE, Presence.DISCONNECTED)))
                .to(state::with);
    }

    static AgentStep offlineNow(AgentState state, Moment moment) {
        return take(AgentStepBuilder.of(state, moment), new NextStatus(DutyStatus.OFFLINE, Presence.DISCONNECTED));
    }
}
