package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is waited for, and how long. Times are nanoseconds. */
class LeaversTest {

    private static final long PATIENCE = PendingStasisExits.PATIENCE.toNanos();
    private static final Duration TICK = Duration.ofSeconds(2);

    private final PendingStasisExits leavers = new PendingStasisExits();

    @Test
    void whoHangsUpIsNotWaitedFor() {
        leavers.hangsUp("1.1");
        assertThat(leavers.isHangingUp("1.1")).isTrue();
        assertThat(leavers.isHangingUp("1.2")).isFalse();
        assertThat(leavers.mayReturn("1.1", 0)).isFalse();
        assertThat(leavers.isBack("1.1")).isFalse();
        assertThat(leavers.mayReturn("1.1", 0))
                .as("the hang-up counts once: ids come again")
                .isTrue();
    }

    @Test
    void whoIsBackInTimeHasNotGone() {
        assertThat(leavers.mayReturn("1.1", 0)).isTrue();
        assertThat(leavers.overdue(PATIENCE - 1)).isEmpty();
        assertThat(leavers.isBack("1.1")).isTrue();
        assertThat(leavers.overdue(PATIENCE)).isEmpty();
    }

    @Test
    void whoStaysAwayIsNamedOnce() {
        leavers.mayReturn("1.1", 0);
        leavers.mayReturn("1.2", 5);
        assertThat(leavers.overdue(PATIENCE)).containsExactly("1.1");
        assertThat(leavers.overdue(PATIENCE + 5)).containsExactly("1.2");
        assertThat(leavers.overdue(PATIENCE * 9)).isEmpty();
    }

    @Test
    void oneListensOnlyUntilTheFirstIsOverdue() {
        assertThat(leavers.patience(TICK, 0)).isEqualTo(TICK);
        leavers.mayReturn("1.1", 0);
        assertThat(leavers.patience(TICK, PATIENCE - 7)).isEqualTo(Duration.ofNanos(7));
        assertThat(leavers.patience(TICK, PATIENCE + 7)).isEqualTo(Duration.ZERO);
    }
}
