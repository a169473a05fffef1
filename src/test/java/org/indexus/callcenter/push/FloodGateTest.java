package org.indexus.callcenter.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.indexus.callcenter.push.FloodGate.Answer;
import org.junit.jupiter.api.Test;

class FloodGateTest {

    private final AtomicLong now = new AtomicLong();
    private final FloodGate gate = new FloodGate(now::get);

    @Test
    void whatAPersonCanTypePasses() {
        for (int second = 0; second < 60; second++) {
            for (int message = 0; message < FloodGate.PER_SECOND; message++) {
                assertThat(gate.next()).isEqualTo(Answer.PASS);
            }
            now.addAndGet(1_000_000_000L);
        }
    }

    @Test
    void aFloodIsRefusedAndThenClosed() {
        times(FloodGate.BURST, Answer.PASS);
        times(FloodGate.PATIENCE, Answer.REFUSE);
        times(1, Answer.CLOSE);
    }

    @Test
    void whoeverWaitsIsHeardAgain() {
        times(FloodGate.BURST, Answer.PASS);
        times(1, Answer.REFUSE);
        now.addAndGet(1_000_000_000L);
        assertThat(gate.next()).isEqualTo(Answer.PASS);
    }

    private void times(int count, Answer expected) {
        for (int message = 0; message < count; message++) {
            assertThat(gate.next()).isEqualTo(expected);
        }
    }
}
