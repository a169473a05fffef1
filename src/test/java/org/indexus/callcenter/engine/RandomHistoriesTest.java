package org.indexus.callcenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.indexus.callcenter.engine.RandomHistories.History;
import org.junit.jupiter.api.Test;

class RandomHistoriesTest {

    /** Broken as soon as a 7 comes some time after a 3. */
    private static void sevenAfterThree(History history) {
        int three = history.steps().indexOf(3);
        if (three >= 0 && history.steps().lastIndexOf(7) > three) {
            throw new IllegalStateException("7 after 3");
        }
    }

    @Test
    void onlyTheStepsThatMatterAreLeft() {
        List<Integer> steps = new ArrayList<>(IntStream.range(10, 250).boxed().toList());
        steps.add(17, 3);
        steps.add(200, 7);

        History shortest = RandomHistories.shortened(new History(1, steps), RandomHistoriesTest::sevenAfterThree);

        assertThat(shortest).isEqualTo(new History(1, List.of(3, 7)));
    }

    @Test
    void aBrokenRuleIsToldWithTheSeedAndTheHistory() {
        assertThatThrownBy(() -> RandomHistories.hold("never", 1, 10, history -> {
                    if (!history.steps().isEmpty()) {
                        throw new IllegalStateException("a step");
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching(
                        "never breaks with seed -?\\d+, after 1 steps: new History\\(-?\\d+, List.of\\(.+\\)\\)")
                .hasRootCauseMessage("a step");
    }

    @Test
    void soManyHistoriesOfThatLength() {
        List<Integer> lengths = new ArrayList<>();

        RandomHistories.hold(
                "fine", 3, 5, history -> lengths.add(history.steps().size()));

        assertThat(lengths).containsExactly(5, 5, 5);
    }
}
