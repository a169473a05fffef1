package org.indexus.callcenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link ArchitectureTest} finds the fault that was planted for it under {@code src/test/java/planted}. */
class PlantedFaultsTest {

    private static final String PLANTED = "planted.indexus.callcenter.";

    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages("planted");

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(ArchitectureTest.engine_is_plain_java, "engine.LockingState"),
                Arguments.of(ArchitectureTest.engine_never_asks_the_time_or_the_dice, "engine.LockingState"),
                Arguments.of(ArchitectureTest.engine_holds_no_sentences, "engine.SaysWhoWaits"),
                Arguments.of(ArchitectureTest.engine_holds_no_sentences, "engine.ThinksOfPeople"),
                Arguments.of(ArchitectureTest.simulation_knows_the_engine_alone, "simulation.ServerSimulation"),
                Arguments.of(ArchitectureTest.states_are_records, "engine.LockingState"),
                Arguments.of(ArchitectureTest.packages_are_free_of_cycles, "settings.Circle"),
                Arguments.of(ArchitectureTest.packages_within_packages_are_free_of_cycles, "engine.PlantedCircle"),
                Arguments.of(ArchitectureTest.pages_and_resources_are_leaves, "settings.Circle"),
                Arguments.of(ArchitectureTest.pages_hold_no_queries, "queues.QueryingPage"),
                Arguments.of(ArchitectureTest.queues_menus_and_routes_stand_apart, "menus.KnowsQueues"),
                Arguments.of(ArchitectureTest.history_alone_knows_its_tables, "platform.CountsCalls"),
                Arguments.of(ArchitectureTest.history_alone_knows_its_tables, "platform.AsksPiecemeal"),
                Arguments.of(ArchitectureTest.packages_follow_the_flow, "platform.KnowsAFeature"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theRuleFindsItsFault(ArchRule rule, String culprit) {
        var result = rule.evaluate(PLANTED_CLASSES);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(PLANTED + culprit));
    }
}
