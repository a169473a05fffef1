package org.indexus.callcenter.engine.agent;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.call.WrapUpOver;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.plan.WrapUpPlan;

/** Brings an agent's duty back after a restart. Nobody is connected yet; the grace runs. */
public final class Remembered {

    private static final NextStatus GONE = new NextStatus(DutyStatus.OFFLINE, "REMOVED");

    private Remembered() {}

    /**
     * The first step of an agent's second life.
     *
     * @param talking whether the call of the status is in conversation with this agent
     */
    public static AgentStep of(AgentFact last, boolean talking, Duration grace, Moment moment) {
        AgentStatus status = last.status();
        AgentCard card = AgentCard.of(last.agent())
                .numbered(last.seq())
                .missed(last.memory().missed())
                .idle(last.memory().idle())
                .then(status.next());
        Instant since = status.since();
        return switch (status.status()) {
            case OFFLINE -> quiet(new Offline(card, since, status.reason()), moment);
            case BREAK -> waiting(new OnBreak(card, since, status.reason()), grace, moment);
            case AVAILABLE -> waiting(new Available(card, since, moment.now().minus(card.idle())), grace, moment);
            case OFFERED -> freed(new Available(card, since, moment.now()), grace, moment);
            case BUSY ->
                talking && status.call() != null
                        ? waiting(new Busy(card, since, status.call()), grace, moment)
                        : freed(new Available(card, since, moment.now()), grace, moment);
            case WRAP_UP -> wrapUp(card, status, grace, moment);
        };
    }

    /** An agent who may not work any more: the numbers of the facts go on, and so does a conversation. */
    public static AgentStep dismissed(AgentFact last, boolean talking, Moment moment) {
        AgentStatus status = last.status();
        AgentCard card = AgentCard.of(last.agent()).numbered(last.seq());
        if (talking && status.status() == DutyStatus.BUSY && status.call() != null) {
            Busy leaving = new Busy(card.then(GONE), status.since(), status.call());
            AgentStepBuilder builder = AgentStepBuilder.of(leaving, moment);
            return GONE.equals(status.next()) ? builder.quietly(leaving::with) : builder.to(leaving::with);
        }
        Offline offline = new Offline(card, status.since(), status.reason());
        if (status.status() == DutyStatus.OFFLINE) {
            return quiet(offline, moment);
        }
        AgentStepBuilder builder = AgentStepBuilder.of(offline, moment);
        if (status.status() == DutyStatus.WRAP_UP && status.call() != null) {
            builder.tell(
                    new WrapUpOver(status.call(), last.agent().id(), Duration.between(status.since(), moment.now())));
        }
        return Next.take(builder, GONE);
    }

    private static AgentStep wrapUp(AgentCard card, AgentStatus status, Duration grace, Moment moment) {
        CallId call = status.call();
        Instant until = status.until();
        if (call == null || until == null) {
            return freed(new Available(card, status.since(), moment.now()), grace, moment);
        }
        if (!until.isAfter(moment.now())) {
            AgentStepBuilder builder = AgentStepBuilder.of(new Offline(card, status.since(), null), moment)
                    .tell(new WrapUpOver(call, card.agent().id(), Duration.between(status.since(), until)));
            return Next.after(Presence.gone(builder, grace));
        }
        WrapUpPlan plan =
                status.wrapUp() == null ? WrapUpPlan.timed(Duration.between(status.since(), until)) : status.wrapUp();
        AgentStepBuilder builder = AgentStepBuilder.of(new Offline(card, status.since(), null), moment);
        Presence.gone(builder, grace).timer(TimerKind.WRAP_UP, until);
        return builder.quietly(told -> new WrapUp(told, status.since(), until, call, told.generation(), plan));
    }

    private static AgentStep freed(AgentState state, Duration grace, Moment moment) {
        return Next.after(Presence.gone(AgentStepBuilder.of(state, moment), grace));
    }

    private static AgentStep waiting(AgentState state, Duration grace, Moment moment) {
        return Presence.gone(AgentStepBuilder.of(state, moment), grace).quietly(state::with);
    }

    private static AgentStep quiet(AgentState state, Moment moment) {
        return AgentStepBuilder.of(state, moment).quietly(state::with);
    }
}
