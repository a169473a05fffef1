package org.indexus.callcenter.engine.agent;

import java.time.Duration;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.agent.AgentTimerFired;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.AgentProfile;

/** The agent's sockets, as parts of an {@link AgentStepBuilder}. */
final class Presence {

    /** The reason of an Offline that was not asked for. */
    static final String DISCONNECTED = "DISCONNECTED";

    private Presence() {}

    static AgentStepBuilder back(AgentStepBuilder builder) {
        builder.change(AgentCard::back);
        NextStatus next = builder.card().next();
        boolean wasGivenUp = next != null && DISCONNECTED.equals(next.reason());
        return wasGivenUp ? builder.change(card -> card.then(null)) : builder;
    }

    static AgentStepBuilder gone(AgentStepBuilder builder, Duration grace) {
        builder.change(AgentCard::gone);
        if (isDeskPhone(builder)) {
            return builder;
        }
        return builder.timer(TimerKind.GRACE, builder.moment().now().plus(grace))
                .change(AgentCard::graceRuns);
    }

    static boolean isOver(AgentCard card, AgentTimerFired event) {
        return event.kind() == TimerKind.GRACE && card.grace() != 0 && event.generation() == card.grace();
    }

    /** Whether the agent may be Available as things stand. */
    static Verdict mayWork(AgentStepBuilder builder) {
        AgentProfile profile = builder.moment().agent(builder.card().agent().id());
        if (profile == null || !profile.hasPhone()) {
            return Verdict.NO_PHONE;
        }
        return builder.card().connected() || profile.deskPhoneOnly() ? Verdict.OK : Verdict.NOT_CONNECTED;
    }

    private static boolean isDeskPhone(AgentStepBuilder builder) {
        AgentProfile profile = builder.moment().agent(builder.card().agent().id());
        return profile != null && profile.deskPhoneOnly();
    }
}
