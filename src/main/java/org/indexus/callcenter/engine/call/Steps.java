package org.indexus.callcenter.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutingStep;
import org.jspecify.annotations.Nullable;

/**
 * Who may be asked as the caller waits: first the agent who served this customer last, if the queue wants that; then what
 * each routing step requires; after the last step any member. The time counts from the beginning of the visit.
 */
public final class Steps {

    private Steps() {}

    /** The caller's stay as it must be now; sets the timer for the next change. */
    public static WaitState refresh(CallStepBuilder builder, WaitState stay) {
        CallCard card = builder.card();
        Moment moment = builder.moment();
        QueuePlan plan = card.queue() == null ? null : moment.queue(card.queue().id());
        if (plan == null) {
            return stay;
        }
        Instant due = plan.routing().asksForCustomer() ? builder.customerDue() : null;
        if (due != null) {
            builder.effect(new SetTimer(
                    card.id().value(), TimerKind.CUSTOMER, card.visits().size(), due));
        }
        Duration waited = Duration.between(card.enteredAt(), moment.now());
        AgentId preferred = preferred(plan, card.customer(), stay, waited, moment);
        Duration next =
                preferred == null ? endOfStep(plan, waited) : plan.routing().preferredAgent();
        if (next != null) {
            Instant at = card.enteredAt().plus(next);
            builder.effect(new SetTimer(card.id().value(), TimerKind.ROUTING_STEP, next.toSeconds(), at));
        }
        return stay.at(step(plan, waited), preferred);
    }

    private static int step(QueuePlan plan, Duration waited) {
        Duration end = Duration.ZERO;
        List<RoutingStep> steps = plan.routing().steps();
        for (int step = 0; step < steps.size(); step++) {
            Duration time = steps.get(step).time();
            if (time == null || waited.compareTo(end.plus(time)) < 0) {
                return step;
            }
            end = end.plus(time);
        }
        return steps.size();
    }

    private static @Nullable Duration endOfStep(QueuePlan plan, Duration waited) {
        Duration end = Duration.ZERO;
        for (RoutingStep step : plan.routing().steps()) {
            if (step.time() == null) {
                return null;
            }
            end = end.plus(step.time());
            if (waited.compareTo(end) < 0) {
                return end;
            }
        }
        return null;
    }

    public static @Nullable AgentId preferred(
            QueuePlan plan, @Nullable Customer customer, WaitState stay, Duration waited, Moment moment) {
        Duration time = plan.routing().preferredAgent();
        AgentId last = customer == null ? null : customer.lastAgent();
        if (time == null || last == null || waited.compareTo(time) >= 0 || stay.wasRefusedBy(last)) {
            return null;
        }
        boolean member = plan.members().stream()
                .anyMatch(each -> each.active() && each.agent().equals(last));
        DutyStatus duty = moment.duty(last);
        return member && duty != null && duty != DutyStatus.OFFLINE && duty != DutyStatus.BREAK ? last : null;
    }
}
