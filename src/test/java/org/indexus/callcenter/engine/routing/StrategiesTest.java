package org.indexus.callcenter.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each strategy's definition, as tables: who of seats 0, 1, 2 is asked. */
class StrategiesTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 0", "9, 0"})
    void roundRobinTakesTheNextAfterTheLastOffered(long lastOffered, int chosen) {
        Table table = new Table();
        table.lastOffered = lastOffered;
        assertThat(RoutingMode.ROUND_ROBIN.strategy().choose(all(), table)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"5, 4, 3, 2", "3, 4, 5, 0", "4, 4, 4, 0", "5, 4, 4, 1"})
    void longestIdleTakesTheEarliestAndTheLowerNumberOfEquals(long first, long second, long third, int chosen) {
        Table table = new Table();
        table.idleSince = new long[] {first, second, third};
        assertThat(RoutingMode.LONGEST_IDLE.strategy().choose(all(), table)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 3, 1", "1, 1, 1, 2", "0, 0, 5, 1"})
    void leastCallsTakesTheFewestAndTheLongestIdleOfEquals(int first, int second, int third, int chosen) {
        Table table = new Table();
        table.calls = new int[] {first, second, third};
        table.idleSince = new long[] {3, 2, 1};
        assertThat(RoutingMode.LEAST_CALLS.strategy().choose(all(), table)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"200, 100, 300, 1", "60, 60, 60, 2"})
    void leastTalkTimeTakesTheShortestAndTheLongestIdleOfEquals(long first, long second, long third, int chosen) {
        Table table = new Table();
        table.talk = new long[] {first, second, third};
        table.idleSince = new long[] {3, 2, 1};
        assertThat(RoutingMode.LEAST_TALK_TIME.strategy().choose(all(), table)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"5, 3, 1, 0, 0, 0, 0", "3, 5, 5, 0, 2, 1, 2", "4, 4, 4, 1, 1, 1, 2", "1, 2, 3, 0, 0, 9, 2"})
    void skillsBasedTakesTheBestMatchThenTheFewestOtherSkillsThenTheLongestIdle(
            int match0, int match1, int match2, int other0, int other1, int other2, int chosen) {
        Table table = new Table();
        table.match = new int[] {match0, match1, match2};
        table.other = new int[] {other0, other1, other2};
        table.idleSince = new long[] {3, 2, 1};
        assertThat(RoutingMode.SKILLS_BASED.strategy().choose(all(), table)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2"})
    void randomTakesTheOneWhomTheDiceSay(int dice, int chosen) {
        Table table = new Table();
        table.dice = dice;
        assertThat(RoutingMode.RANDOM.strategy().choose(all(), table)).isEqualTo(chosen);
        assertThat(table.bound).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 2, 0", "1, 2, -1, 1", "2, -1, -1, 2"})
    void linearTakesTheFirstMemberWhoIsFree(int one, int two, int three, int chosen) {
        BitSet free = new BitSet();
        List.of(one, two, three).stream().filter(seat -> seat >= 0).forEach(free::set);
        assertThat(RoutingMode.LINEAR.strategy().choose(free, new Table())).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"RING_ALL, true", "LINEAR, false", "RANDOM, false", "LONGEST_IDLE, false"})
    void onlyRingAllRingsEverybody(RoutingMode mode, boolean everybody) {
        assertThat(mode.strategy().ringsEverybody()).isEqualTo(everybody);
    }

    private static BitSet all() {
        BitSet seats = new BitSet();
        seats.set(0, 3);
        return seats;
    }

    /** Seats 0, 1, 2 hold the agents 1, 2, 3, who were added to the queue in this order. */
    private static final class Table implements Seats {
        long lastOffered;
        long[] idleSince = {0, 0, 0};
        int[] calls = {0, 0, 0};
        long[] talk = {0, 0, 0};
        int[] match = {0, 0, 0};
        int[] other = {0, 0, 0};
        int dice;
        int bound;

        @Override
        public int number(int seat) {
            return seat + 1;
        }

        @Override
        public long order(int seat) {
            return number(seat);
        }

        @Override
        public long lastOffered() {
            return lastOffered;
        }

        @Override
        public long idleSince(int seat) {
            return idleSince[seat];
        }

        @Override
        public long idleSeconds(int seat) {
            return 0;
        }

        @Override
        public int callsToday(int seat) {
            return calls[seat];
        }

        @Override
        public long talkSecondsToday(int seat) {
            return talk[seat];
        }

        @Override
        public int match(int seat) {
            return match[seat];
        }

        @Override
        public int otherSkills(int seat) {
            return other[seat];
        }

        @Override
        public int dice(int sides) {
            bound = sides;
            return dice;
        }
    }
}
