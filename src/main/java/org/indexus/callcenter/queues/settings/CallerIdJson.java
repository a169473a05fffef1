package org.indexus.callcenter.queues.settings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.plan.CallerIdPlan;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** Whose number somebody sees to whom a queue's call is put through outside, on the wire. */
@Schema(name = "CallerId", example = "{\"rule\":\"FIXED\",\"number\":\"+421212345678\"}")
public record CallerIdJson(
        @Schema(
                enumeration = {"CALLER", "DIALLED", "FIXED"},
                defaultValue = "CALLER",
                description = "The caller's as it came, the one that the caller dialled, or always number")
        @Nullable
        String rule,

        @Schema(description = "For FIXED: digits, may begin with +") @Nullable
        String number) {

    static CallerIdJson of(QueueOverflow overflow) {
        return new CallerIdJson(overflow.getCallerIdRule().name(), overflow.getCallerIdNumber());
    }

    static void apply(@Nullable CallerIdJson given, QueueOverflow overflow) {
        overflow.setCallerIdRule(Choices.of(
                "callerId.rule",
                given == null ? null : given.rule(),
                CallerIdPlan.Rule.class,
                CallerIdPlan.Rule.CALLER));
        overflow.setCallerIdNumber(given == null ? null : given.number());
    }
}
