package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.junit.jupiter.api.Test;

/** A restart during the last message made every such call TIMED_OUT, whatever its visit said. */
class RestartKeepsHowACallEndsTest {

    @Test
    void callEndsAsItsVisitDid() {
        FloorScenario before = new FloorScenario();
        before.planned(plan -> Plan.of(plan).on(OverflowCause.NO_AGENTS, Destination.message("sound:sorry")));
        before.agentsReady(2).asks(2, DutyStatus.BREAK).arrives(1).declines(1, 1);
        before.asks(1, DutyStatus.OFFLINE).asks(2, DutyStatus.OFFLINE);
        assertThat(before.card(1).visits().get(0).outcome()).isEqualTo(Outcome.FAILED);

        FloorScenario next = new FloorScenario();
        next.when(new FloorRestored(
                new FloorMemory(List.of(before.card(1)), List.of(), Map.of(), List.of()), Duration.ofSeconds(15)));
        next.after(60);
        assertThat(next.card(1).ending().outcome()).isEqualTo(Outcome.FAILED);
    }
}
