package org.indexus.callcenter.engine.agent;

import java.time.Duration;
import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.TimerKind;

/** Signal from a call: the agent's phone did not come. It is left alone for a while, whoever calls. */
public record PhoneFailed(AgentId agent, Duration rest) implements AgentEvent {

    @Override
    public AgentStep applyTo(AgentState state, Moment moment) {
        return AgentStory.of(state, moment)
                .timer(TimerKind.PHONE_REST, moment.now().plus(rest))
                .change(AgentCard::phoneRests)
                .quietly(state::with);
    }
}
