package org.indexus.callcenter.engine.agent;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.agent.AgentTimerFired;
import org.indexus.callcenter.engine.event.agent.CallReleased;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.plan.WrapUpPlan;

/**
 * The agent has a call: the phone is called, or they talk.
 *
 * <pre>
 * Busy -- call over, work after it     --> WrapUp
 *      -- call over, none; phone failed --> Available, or what was asked for meanwhile
 * </pre>
 */
public record Busy(AgentCard card, Instant since, CallId call) implements AgentState {

    @Override
    public AgentStatus status() {
        return new AgentStatus(DutyStatus.BUSY, null, since, null, call, card.next());
    }

    @Override
    public Busy with(AgentCard newCard) {
        return new Busy(newCard, since, call);
    }

    @Override
    public AgentStep on(StatusRequested event, Moment moment) {
        return Next.later(this, event, moment);
    }

    @Override
    public AgentStep on(CallReleased event, Moment moment) {
        if (!event.call().equals(call)) {
            return AgentStep.ignored(this);
        }
        AgentStepBuilder builder = AgentStepBuilder.of(this, moment);
        if (event.talked()) {
            builder.change(before -> before.missed(0).idle(Duration.ZERO));
        }
        return event.wrapUp().length().isZero()
                ? Next.after(builder, event.setback(), event.missLimit())
                : wrapUp(builder, event.wrapUp());
    }

    private AgentStep wrapUp(AgentStepBuilder builder, WrapUpPlan plan) {
        Instant now = builder.moment().now();
        Instant end = now.plus(plan.length());
        return builder.timer(TimerKind.WRAP_UP, end)
                .to(working -> new WrapUp(working, now, end, call, working.generation(), plan));
    }

    @Override
    public AgentStep on(AgentTimerFired event, Moment moment) {
        return Presence.isOver(card, event) ? Next.offlineLater(this, moment) : AgentStep.ignored(this);
    }
}
