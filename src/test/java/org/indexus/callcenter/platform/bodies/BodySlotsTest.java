package org.indexus.callcenter.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodySlotsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final BodySlots slots = new BodySlots(3, Duration.ofSeconds(1));
    private final List<BodySlots.Slot> taken = new ArrayList<>();

    /** Slots of this very thread, which is the one that is interrupted. */
    private BodySlots.Slot enter(String address, int second) {
        Optional<BodySlots.Slot> slot = slots.enter(address, NOW.plusSeconds(second));
        taken.add(slot.orElseThrow());
        return slot.orElseThrow();
    }

    @AfterEach
    void leaveAll() {
        taken.forEach(BodySlots.Slot::close);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void nobodyIsPushedOutWhileThereIsRoomOrBeforeBeingSlow() {
        BodySlots.Slot first = enter("a", 0);
        enter("b", 0);
        enter("c", 0);
        assertThat(slots.enter("d", NOW.plusSeconds(1))).isEmpty();
        assertThat(first.isPushedOut()).isFalse();
        first.close();
        enter("d", 1);
    }

    @Test
    void theSlowestOfTheAddressWithMostSlotsIsPushedOut() {
        BodySlots.Slot oldest = enter("a", 0);
        BodySlots.Slot greedy = enter("b", 1);
        BodySlots.Slot greedyToo = enter("b", 2);
        enter("c", 9);

        assertThat(oldest.isPushedOut()).isFalse();
        assertThat(greedy.isPushedOut()).isTrue();
        assertThat(greedyToo.isPushedOut()).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        greedy.close();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
