package org.indexus.callcenter.engine.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;

import java.time.Instant;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.junit.jupiter.api.Test;

class OnBreakTest {

    @Test
    void theSameBreakAgainDoesNotBeginAnew() {
        FloorScenario floor = new FloorScenario().agentsReady(1).when(breakFor("LUNCH"));
        Instant since = floor.status(1).since();

        floor.after(60).when(breakFor("LUNCH"));
        assertThat(floor.verdict()).isEqualTo(Verdict.OK);
        assertThat(floor.status(1).since()).isEqualTo(since);

        floor.when(breakFor("MEETING"));
        assertThat(floor.status(1).reason()).isEqualTo("MEETING");
        assertThat(floor.status(1).since()).isEqualTo(since.plusSeconds(60));
    }

    @Test
    void offlineAgainDoesNotBeginAnew() {
        FloorScenario floor = new FloorScenario().agentsReady(1).asks(1, DutyStatus.OFFLINE);
        Instant since = floor.status(1).since();

        assertThat(floor.after(60).asks(1, DutyStatus.OFFLINE).status(1).since())
                .isEqualTo(since);
    }

    private static StatusRequested breakFor(String reason) {
        return new StatusRequested(agent(1), DutyStatus.BREAK, reason, new Actor(agent(1), "agent1", false));
    }
}
