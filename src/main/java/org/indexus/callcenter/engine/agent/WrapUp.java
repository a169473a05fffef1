package org.indexus.callcenter.engine.agent;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.agent.AgentTimerFired;
import org.indexus.callcenter.engine.event.agent.CallBegun;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpExtensionRequested;
import org.indexus.callcenter.engine.event.call.WrapUpOver;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.WrapUpPlan;

/**
 * The agent finishes the work after a call and is not offered another.
 *
 * <pre>
 * WrapUp -- done, or time over --> Available, or what was asked for meanwhile
 *        -- asks for more time --> WrapUp (once, where the queue allows it)
 *        -- calls somebody     --> Busy
 * </pre>
 *
 * @param timer the generation of the deadline
 * @param plan whether it ends by the clock, and whether the agent may still ask for more time
 */
public record WrapUp(AgentCard card, Instant since, Instant until, CallId call, long timer, WrapUpPlan plan)
        implements AgentState {

    @Override
    public AgentStatus status() {
        return new AgentStatus(DutyStatus.WRAP_UP, null, since, until, call, card.next(), plan);
    }

    @Override
    public WrapUp with(AgentCard newCard) {
        return new WrapUp(newCard, since, until, call, timer, plan);
    }

    @Override
    public AgentStep on(StatusRequested event, Moment moment) {
        if (event.status() != DutyStatus.AVAILABLE) {
            return Next.later(this, event, moment);
        }
        Verdict may = Presence.mayWork(AgentStepBuilder.of(this, moment));
        return may != Verdict.OK
                ? AgentStep.refused(this, may)
                : finish(AgentStepBuilder.of(this, moment).by(event.by()).change(before -> before.then(null)));
    }

    @Override
    public AgentStep on(WrapUpDoneRequested event, Moment moment) {
        boolean mine = event.call() == null || event.call().equals(call);
        return mine ? finish(AgentStepBuilder.of(this, moment)) : AgentStep.refused(this, Verdict.WRONG_STATE);
    }

    @Override
    public AgentStep on(WrapUpExtensionRequested event, Moment moment) {
        boolean mine = event.call() == null || event.call().equals(call);
        if (!mine || !plan.isExtendable()) {
            return AgentStep.refused(this, Verdict.WRONG_STATE);
        }
        Instant later = until.plus(plan.time());
        return AgentStepBuilder.of(this, moment)
                .timer(TimerKind.WRAP_UP, later)
                .to(working -> new WrapUp(working, since, later, call, working.generation(), plan.extended()));
    }

    /** The work after the call before is over, and whatever was asked for comes after the next one. */
    @Override
    public AgentStep on(CallBegun event, Moment moment) {
        return AgentStepBuilder.of(this, moment)
                .tell(over(moment))
                .to(calling -> new Busy(calling, moment.now(), event.call()));
    }

    private WrapUpOver over(Moment moment) {
        return new WrapUpOver(call, card.agent().id(), Duration.between(since, moment.now()));
    }

    @Override
    public AgentStep on(AgentTimerFired event, Moment moment) {
        if (event.kind() == TimerKind.WRAP_UP && event.generation() == timer) {
            return finish(AgentStepBuilder.of(this, moment));
        }
        return Presence.isOver(card, event) ? Next.offlineLater(this, moment) : AgentStep.ignored(this);
    }

    private AgentStep finish(AgentStepBuilder builder) {
        return Next.after(builder.tell(over(builder.moment())));
    }
}
