package org.indexus.callcenter.engine.agent;

import java.time.Duration;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.agent.AgentTimerFired;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.AgentProfile;

/** The agent's sockets, as parts of an {@link AgentStory}. */
final class Presence {

    /** The reason of an Offline that was not asked for. */
    static final String DISCONNECTED = "DISCONNECTED";

    private Presence() {}

    static AgentStory back(AgentStory story) {
        story.change(AgentCard::back);
        NextStatus next = story.card().next();
        boolean wasGivenUp = next != null && DISCONNECTED.equals(next.reason());
        return wasGivenUp ? story.change(card -> card.then(null)) : story;
    }

    static AgentStory gone(AgentStory story, Duration grace) {
        story.change(AgentCard::gone);
        if (isDeskPhone(story)) {
            return story;
        }
        return story.timer(TimerKind.GRACE, story.moment().now().plus(grace)).change(AgentCard::graceRuns);
    }

    static boolean isOver(AgentCard card, AgentTimerFired event) {
        return event.kind() == TimerKind.GRACE && card.grace() != 0 && event.generation() == card.grace();
    }

    /** Whether the agent may be Available as things stand. */
    static Verdict mayWork(AgentStory story) {
        AgentProfile profile = story.moment().agent(story.card().agent().id());
        if (profile == null || !profile.hasPhone()) {
            return Verdict.NO_PHONE;
        }
        return story.card().connected() || profile.deskPhoneOnly() ? Verdict.OK : Verdict.NOT_CONNECTED;
    }

    private static boolean isDeskPhone(AgentStory story) {
        AgentProfile profile = story.moment().agent(story.card().agent().id());
        return profile != null && profile.deskPhoneOnly();
    }
}
