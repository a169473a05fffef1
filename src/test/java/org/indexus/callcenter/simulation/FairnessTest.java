package org.indexus.callcenter.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each strategy over thousands of calls, with agents who come and go: whoever was offered a call is always whom the
 * definition names (the Javadoc of each strategy), worked out here from the agents' facts alone.
 */
class FairnessTest {

    private static final int AGENTS = 9;
    private static final Comparator<Colleague> IDLE = Comparator.comparing(Colleague::idleSince);
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    /** One line a strategy: who must be asked, and whether the work is then shared evenly. */
    static Stream<Arguments> definitions() {
        return Stream.of(
                Arguments.of(RoutingMode.LONGEST_IDLE, Definition.of(IDLE), true),
                Arguments.of(RoutingMode.ROUND_ROBIN, (Definition) Definition::nextInTurn, true),
                Arguments.of(
                        RoutingMode.LEAST_CALLS,
                        Definition.of(Comparator.comparing(Colleague::calls).thenComparing(IDLE)),
                        true),
                Arguments.of(
                        RoutingMode.LEAST_TALK_TIME,
                        Definition.of(
                                Comparator.comparing(Colleague::talkSeconds).thenComparing(IDLE)),
                        false),
                Arguments.of(
                        RoutingMode.SKILLS_BASED, Definition.of(SkilledOffice.BEST_FIRST.thenComparing(IDLE)), false),
                Arguments.of(RoutingMode.LINEAR, Definition.of(Comparator.comparing(Colleague::number)), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void whoIsAskedIsWhomTheDefinitionNames(RoutingMode mode, Definition definition, boolean even) {
        DutyRoster roster = work(mode, definition);

        assertThat(roster.choices()).isGreaterThan(3000);
        assertThat(roster.wrong()).isEmpty();
        if (even) {
            double mean = roster.offers().values().stream()
                    .mapToInt(Integer::intValue)
                    .average()
                    .orElseThrow();
            assertThat(roster.offers()).hasSize(AGENTS);
            assertThat(roster.offers().values())
                    .allSatisfy(offers -> assertThat(offers / mean).isBetween(0.85, 1.15));
        }
    }

    /** The proof that the check can fail. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void anotherStrategyBreaksTheDefinition(RoutingMode mode, Definition definition) {
        RoutingMode other = mode == RoutingMode.ROUND_ROBIN ? RoutingMode.LONGEST_IDLE : RoutingMode.ROUND_ROBIN;

        assertThat(work(other, definition).wrong()).hasSizeGreaterThan(100);
    }

    /** Random: over all picks, each of those who were free was as likely; a strategy with a preference is not. */
    @Test
    void diceFavourNobody() {
        Ranks random = new Ranks();
        work(RoutingMode.RANDOM, random);
        assertThat(random.picks()).isGreaterThan(3000);
        assertThat(random.deviation()).isBetween(-4.0, 4.0);

        Ranks linear = new Ranks();
        work(RoutingMode.LINEAR, linear);
        assertThat(linear.deviation()).isGreaterThan(50);
    }

    /** Ring All: every round begins with all who are free, and with nobody else. */
    @Test
    void everybodyWhoIsFreeIsAskedAtOnce() {
        RoundRoster rounds = new RoundRoster();
        work(RoutingMode.RING_ALL, rounds);
        assertThat(rounds.count()).isGreaterThan(3000);
        assertThat(rounds.ofSeveral()).isGreaterThan(2000);
        assertThat(rounds.wrong()).isEmpty();

        RoundRoster single = new RoundRoster();
        work(RoutingMode.LONGEST_IDLE, single);
        assertThat(single.wrong()).hasSizeGreaterThan(1000);
    }

    private static DutyRoster work(RoutingMode mode, Definition definition) {
        DutyRoster roster = new DutyRoster(definition);
        work(mode, roster);
        return roster;
    }

    /** Six erlang for nine agents, of whom one in five is on a break. */
    private static void work(RoutingMode mode, Consumer<Fact> roster) {
        Scenario scenario = new Scenario(
                240,
                Duration.ofSeconds(75),
                Duration.ofSeconds(15),
                Duration.ofMinutes(1),
                List.of(new Team(AGENTS, Set.of())),
                List.of(),
                mode,
                Duration.ofSeconds(20),
                Duration.ofHours(40),
                Duration.ZERO,
                Duration.ofMillis(20),
                5);
        Agenda agenda = new Agenda(START);
        SimulatedFloor floor =
                new SimulatedFloor(agenda, scenario.latency(), new java.util.SplittableRandom(scenario.seed()));
        Instant close = START.plus(scenario.measured());
        SimulatedCallers callers = new SimulatedCallers(floor, scenario, close);
        floor.listen(roster);
        floor.listen(callers);
        floor.listen(new SimulatedAgents(floor));
        new FloorPlan(scenario).opening().stream().map(SkilledOffice::furnish).forEach(floor::take);
        new Breaks(floor, scenario.seed()).begin(AGENTS);
        callers.begin();
        agenda.runUntil(close);
    }

    /** Names the agent who must be asked among those who are Available, by number; ties go to the lower number. */
    interface Definition {

        int choose(Map<Integer, Colleague> available, int lastAsked);

        static Definition of(Comparator<Colleague> first) {
            return (available, last) -> available.values().stream()
                    .min(first.thenComparing(Colleague::number))
                    .orElseThrow()
                    .number();
        }

        static int nextInTurn(Map<Integer, Colleague> available, int lastAsked) {
            return available.keySet().stream()
                    .min(Comparator.comparing((Integer number) -> number <= lastAsked)
                            .thenComparing(number -> number))
                    .orElseThrow();
        }
    }
}
