package org.indexus.callcenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * The rules of the floor hold after every turn of random histories, sensible or not: see {@link StateRules},
 * {@link FactRules}, {@link OwnerRules}, {@link MatchRules}, {@link TimerRules}, and {@link GoingHome} for the end.
 */
class FloorRulesTest {

    private static final int STEPS = 250;

    /** Kept for the log's readers; this floor does not tell them. */
    private static final Set<CallFactType> NEVER_TOLD =
            EnumSet.of(CallFactType.LEFT_QUEUE, CallFactType.WRAP_UP_STARTED);

    private final AtomicLong steps = new AtomicLong();
    private final EnumSet<CallFactType> seen = EnumSet.noneOf(CallFactType.class);

    @Provide
    Arbitrary<List<Integer>> histories() {
        return Arbitraries.integers().withoutEdgeCases().list().ofSize(STEPS);
    }

    @Property(tries = 100_000 / STEPS)
    void rulesHoldAfterEveryTurn(@ForAll("histories") List<Integer> history) {
        live(history);
    }

    @Property(tries = 1_000_000 / STEPS)
    @Tag("full")
    void rulesHoldForAMillionSteps(@ForAll("histories") List<Integer> history) {
        live(history);
    }

    private void live(List<Integer> history) {
        RandomFloor floor = new RandomFloor(history.get(0));
        for (int step : history) {
            floor.act(step);
            steps.incrementAndGet();
        }
        new GoingHome(floor).run();
        seen.addAll(floor.told.types);
    }

    /** The histories are worth something only if everything that can happen to a call has happened in them. */
    @AfterProperty
    void count() {
        System.out.println("properties: " + steps + " random steps");
        assertThat(EnumSet.complementOf(seen)).isSubsetOf(NEVER_TOLD);
    }
}
