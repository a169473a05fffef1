package org.indexus.callcenter;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The walls of the house; {@link PlantedFaultsTest} proves that each of them stands. */
@AnalyzeClasses(packages = "org.indexus.callcenter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "..indexus.callcenter.engine..";

    private static final String SIMULATION = "..indexus.callcenter.simulation..";

    private static final DescribedPredicate<JavaClass> PAGE_OR_RESOURCE = DescribedPredicate.describe(
            "pages or resources", type -> type.isAnnotatedWith(Named.class) || type.isAnnotatedWith(Path.class));

    @ArchTest
    static final ArchRule engine_is_plain_java = classes()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            ENGINE,
                            "java.lang..",
                            "java.time..",
                            "java.util",
                            "java.util.function",
                            "java.util.stream",
                            "java.util.random",
                            "java.util.regex",
                            "org.jspecify.annotations")
                    .or(DescribedPredicate.describe("primitives", JavaClass::isPrimitive)))
            .because("the same engine runs under a test, a simulator, a replay of last night, and the server");

    @ArchTest
    static final ArchRule engine_never_asks_the_time_or_the_dice = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(RandomGenerator.class, "getDefault")
            .orShould()
            .callMethod(RandomGenerator.class, "of", String.class)
            .orShould()
            .dependOnClassesThat(
                    belongToAnyOf(Clock.class, Thread.class, RandomGeneratorFactory.class, SplittableRandom.class))
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(Random.class, long.class)
            .because("time, ids and dice come in with the event, or a replay would end elsewhere than the night did");

    @ArchTest
    static final ArchRule engine_holds_no_sentences = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should(new HoldSentences())
            .because("the engine answers in codes and values; pages have the words, and can have them in any language");

    @ArchTest
    static final ArchRule simulation_knows_the_engine_alone = classes()
            .that()
            .resideInAPackage(SIMULATION)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            SIMULATION, ENGINE, "java.lang..", "java.time..", "java.util..", "org.jspecify..")
                    .or(DescribedPredicate.describe("primitives", JavaClass::isPrimitive))
                    .or(belongToAnyOf(PrintStream.class)))
            .because("what is simulated is the product's own engine, by a tool that runs without a server");

    @ArchTest
    static final ArchRule states_are_records = classes()
            .that()
            .implement(DescribedPredicate.describe(
                    "a state",
                    type -> resideInAnyPackage(ENGINE).test(type)
                            && type.getSimpleName().endsWith("State")))
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .because("a state that cannot change lets a failed turn be put back to what was before it");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().matching("..indexus.callcenter.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a circle of packages can only be read, tested and changed as a whole");

    @ArchTest
    static final ArchRule packages_within_packages_are_free_of_cycles = slices().assignedFrom(new EachPackage())
            .should()
            .beFreeOfCycles()
            .because(
                    "whoever changes how a call waits, or how people sign in, needs to read what a call or a user is, and not"
                            + " the other way round");

    @ArchTest
    static final ArchRule pages_and_resources_are_leaves = noClasses()
            .that()
            .areNotAnnotatedWith(ApplicationPath.class)
            .should(dependOnPagesOrResources())
            .because("they translate between people or programs and a feature; whoever needs the feature asks it"
                    + " (the API as a whole names its resources)");

    @ArchTest
    static final ArchRule pages_hold_no_queries = noClasses()
            .that(PAGE_OR_RESOURCE)
            .should()
            .dependOnClassesThat(belongToAnyOf(EntityManager.class, EntityManagerFactory.class))
            .allowEmptyShould(true)
            .because("queries and transactions belong to the feature's collection, which others can ask as well");

    @ArchTest
    static final ArchRule queues_menus_and_routes_stand_apart = slices().matching(
                    "..indexus.callcenter.(queues|menus|routes)..")
            .should()
            .notDependOnEachOther()
            .because("they send callers to each other, and name each other by destinations alone");

    @ArchTest
    static final ArchRule history_alone_knows_its_tables = noClasses()
            .that()
            .resideOutsideOfPackage("..indexus.callcenter.history..")
            .should(new NameTablesOfHistory())
            .because("whoever wants to know about calls asks history, so that its tables can change in one place");

    @ArchTest
    static final ArchRule packages_follow_the_flow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("platform")
            .definedBy(layer("platform"))
            .layer("access")
            .definedBy(layer("access"))
            .layer("engine")
            .definedBy(layer("engine"))
            .layer("runtime")
            .definedBy(layer("runtime"))
            .layer("doors")
            .definedBy(layer("asterisk"), layer("push"))
            .layer("history")
            .definedBy(layer("history"))
            .layer("features")
            .definedBy(
                    layer("destinations"),
                    layer("queues"),
                    layer("menus"),
                    layer("routes"),
                    layer("agents"),
                    layer("customers"),
                    layer("directory"),
                    layer("catalogues"),
                    layer("prompts"),
                    layer("schedules"),
                    layer("recordings"),
                    layer("voicemail"),
                    layer("callbacks"),
                    layer("settings"))
            .layer("records")
            .definedBy(layer("calls"), layer("reports"))
            .layer("desks")
            .definedBy(layer("workspace"), layer("live"), layer("home"))
            .whereLayer("engine")
            .mayNotAccessAnyLayer()
            .whereLayer("platform")
            .mayNotAccessAnyLayer()
            .whereLayer("access")
            .mayOnlyAccessLayers("platform")
            .whereLayer("runtime")
            .mayOnlyAccessLayers("engine", "access", "platform")
            .whereLayer("doors")
            .mayOnlyAccessLayers("runtime", "engine", "access", "platform")
            .whereLayer("history")
            .mayOnlyAccessLayers("runtime", "engine", "access", "platform")
            .whereLayer("features")
            .mayOnlyAccessLayers("runtime", "engine", "access", "platform")
            .whereLayer("records")
            .mayOnlyAccessLayers("features", "history", "runtime", "engine", "access", "platform")
            .whereLayer("desks")
            .mayOnlyAccessLayers("records", "features", "history", "runtime", "engine", "access", "platform")
            .because("events go one way, from the doors through the runtime to the engine, and effects come back");

    private static String layer(String name) {
        return "..indexus.callcenter." + name + "..";
    }

    /** From another top-level class: a page may have records of its own inside. */
    private static ArchCondition<JavaClass> dependOnPagesOrResources() {
        return new ArchCondition<>("depend on pages or resources") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> PAGE_OR_RESOURCE.test(dependency.getTargetClass()))
                        .filter(dependency -> !isWithinOneFile(dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription())));
            }
        };
    }

    private static boolean isWithinOneFile(Dependency dependency) {
        return outermost(dependency.getOriginClass()).equals(outermost(dependency.getTargetClass()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
