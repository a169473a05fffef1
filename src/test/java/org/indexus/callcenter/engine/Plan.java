package org.indexus.callcenter.engine;

import java.time.Duration;
import java.util.List;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;

/** A queue's plan with one thing changed. */
public record Plan(QueuePlan base) {

    public static Plan of(QueuePlan base) {
        return new Plan(base);
    }

    public QueuePlan members(List<QueuePlan.Member> members) {
        return copy(
                base.strategy(),
                base.maxWait(),
                base.wrapUp(),
                base.welcomePrompt(),
                base.welcomeMode(),
                base.record(),
                members);
    }

    public QueuePlan strategy(RoutingMode mode) {
        return copy(
                mode,
                base.maxWait(),
                base.wrapUp(),
                base.welcomePrompt(),
                base.welcomeMode(),
                base.record(),
                base.members());
    }

    public QueuePlan maxWait(Duration time) {
        return copy(
                base.strategy(),
                time,
                base.wrapUp(),
                base.welcomePrompt(),
                base.welcomeMode(),
                base.record(),
                base.members());
    }

    public QueuePlan wrapUp(Duration time) {
        return copy(
                base.strategy(),
                base.maxWait(),
                time,
                base.welcomePrompt(),
                base.welcomeMode(),
                base.record(),
                base.members());
    }

    public QueuePlan welcome(String media, WelcomeMode mode) {
        return copy(base.strategy(), base.maxWait(), base.wrapUp(), media, mode, base.record(), base.members());
    }

    public QueuePlan recorded() {
        return copy(
                base.strategy(),
                base.maxWait(),
                base.wrapUp(),
                base.welcomePrompt(),
                base.welcomeMode(),
                RecordMode.ALWAYS,
                base.members());
    }

    private QueuePlan copy(
            RoutingMode strategy,
            @Nullable Duration maxWait,
            Duration wrapUp,
            @Nullable String welcome,
            WelcomeMode mode,
            RecordMode record,
            List<QueuePlan.Member> members) {
        return new QueuePlan(
                base.id(),
                base.code(),
                base.name(),
                strategy,
                maxWait,
                base.offerTime(),
                wrapUp,
                base.missLimit(),
                base.shortAbandon(),
                welcome,
                base.goodbyePrompt(),
                mode,
                base.holdMusic(),
                base.maxLength(),
                base.weight(),
                record,
                base.zone(),
                base.active(),
                members);
    }
}
