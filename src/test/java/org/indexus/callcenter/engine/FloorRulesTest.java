package org.indexus.callcenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.indexus.callcenter.engine.RandomHistories.History;
import org.indexus.callcenter.engine.model.CallFactType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rules of the floor hold after every turn of random histories, sensible or not: see {@link StateRules},
 * {@link FactRules}, {@link OwnerRules}, {@link MatchRules}, {@link TimerRules}, and {@link GoingHome} for the end.
 */
class FloorRulesTest {

    private static final int STEPS = 250;

    /** Too rare to be there in each run. */
    private static final Set<CallFactType> RARE = EnumSet.of(
            CallFactType.UNMUTED,
            CallFactType.RECORDING_RESUMED,
            CallFactType.CONFERENCE_STARTED,
            CallFactType.PARTICIPANT_LEFT,
            CallFactType.SWAPPED);

    /** Kept for the log's readers; this floor does not tell them. */
    private static final Set<CallFactType> NEVER_TOLD =
            EnumSet.of(CallFactType.LEFT_QUEUE, CallFactType.WRAP_UP_STARTED);

    private final EnumSet<CallFactType> seen = EnumSet.noneOf(CallFactType.class);

    @Test
    void rulesHoldAfterEveryTurn() {
        hold(100_000);
    }

    @Test
    @Tag("full")
    void rulesHoldForAMillionSteps() {
        hold(1_000_000);
    }

    /** The histories are worth something only if everything that can happen to a call has happened in them. */
    private void hold(int steps) {
        RandomHistories.hold("the rules of the floor", steps / STEPS, STEPS, this::live);
        Set<CallFactType> missing = EnumSet.complementOf(seen);
        missing.removeAll(RARE);
        assertThat(missing).isSubsetOf(NEVER_TOLD);
    }

    private void live(History history) {
        RandomFloor floor = new RandomFloor(history.world());
        history.steps().forEach(floor::act);
        new GoingHome(floor).run();
        seen.addAll(floor.told.types);
    }
}
