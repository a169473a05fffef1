package org.indexus.callcenter.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a bounded list is divided among its kinds. */
class SharesTest {

    private static List<String> many(String name, int count) {
        return Collections.nCopies(count, name);
    }

    @Test
    void everythingThatFitsIsThereInItsOrder() {
        assertThat(Shares.of(5, List.of(many("a", 3), many("b", 0), many("c", 2))))
                .containsExactly("a", "a", "a", "c", "c");
    }

    @Test
    void aLongListLeavesTheOthersTheirShare() {
        assertThat(Shares.of(6, List.of(many("a", 100), many("b", 1), many("c", 100))))
                .containsExactly("a", "a", "b", "c", "c", "c");
        assertThat(Shares.of(50, List.of(many("a", 1000), many("b", 1000)))).hasSize(50);
        assertThat(Shares.of(1, List.of(many("a", 9), many("b", 9)))).hasSize(1);
    }

    @Test
    void whatComesFirstIsWholeBeforeTheOthersGetTheRest() {
        assertThat(Shares.first(6, List.of(many("a", 2), many("b", 3)), List.of(many("c", 9), many("d", 9))))
                .containsExactly("a", "a", "b", "b", "b", "d");
        assertThat(Shares.first(4, List.of(many("a", 2), many("b", 3)), List.of(many("c", 9))))
                .containsExactly("a", "a", "b", "b");
    }
}
