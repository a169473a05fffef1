package org.indexus.callcenter.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.id.MenuId;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final MenuId MAIN = new MenuId(new UUID(0, 1));
    private static final MenuId BELOW = new MenuId(new UUID(0, 2));

    /** Found by a random history: the next message had the deadline of a menu that was deleted. */
    @Test
    void whoComesBackIsInNoMenuAndNotOnTheWayOut() {
        Journey before = Journey.beginning(1)
                .in(MAIN, List.of())
                .in(BELOW, List.of(MAIN))
                .endingWith(new FinalMessage("sound:bye", Outcome.FAILED, "NO_ROUTE"));
        Journey resumed = before.resumed();
        assertThat(resumed.menu()).isNull();
        assertThat(resumed.above()).isEmpty();
        assertThat(resumed.farewell()).isNull();
        assertThat(resumed.seen()).as("counted still").containsExactly(MAIN, BELOW);
        assertThat(resumed.turns()).isEqualTo(before.turns());
    }
}
