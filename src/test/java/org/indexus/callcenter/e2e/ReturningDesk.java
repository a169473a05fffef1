package org.indexus.callcenter.e2e;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** An agent's browser when the application has ended: it notices, and knocks until the next one lets it in. */
final class ReturningDesk {

    /** Of an application on a machine that has much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ReturningDesk() {}

    static AgentDesk of(Story story, Story.Agent agent, AgentDesk before) {
        Eventually.until("the end of the socket of " + agent.username(), PATIENCE, before::isClosed);
        return story.join(Eventually.value("the desk of " + agent.username(), PATIENCE, () -> {
            try {
                return Optional.of(agent.person().connect());
            } catch (CompletionException notYet) {
                return Optional.empty();
            }
        }));
    }
}
