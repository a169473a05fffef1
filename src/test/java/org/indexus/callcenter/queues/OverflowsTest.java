package org.indexus.callcenter.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverflowsTest {

    private static final Overflows OTHERS = new Overflows(
            Map.of("b", Set.of("c", "d"), "c", Set.of("d"), "d", Set.of("e"), "x", Set.of("y"), "y", Set.of("x")));

    @Test
    void aChainThatEndsIsAllowed() {
        assertThat(OTHERS.cycleThrough("a", "b")).isNull();
        assertThat(OTHERS.cycleThrough("a", "unknown")).isNull();
    }

    @Test
    void aCircleElsewhereIsNotFollowedForEver() {
        assertThat(OTHERS.cycleThrough("a", "x")).isNull();
    }

    @Test
    void theShortestWayBackIsNamed() {
        assertThat(OTHERS.cycleThrough("a", "a")).containsExactly("a", "a");
        assertThat(OTHERS.cycleThrough("e", "b")).containsExactly("e", "b", "d", "e");
        assertThatThrownBy(() -> OTHERS.requireEnd("overflow.maxWait", "e", "b"))
                .hasMessageContaining("CYCLE")
                .hasMessageContaining("e → b → d → e");
    }
}
