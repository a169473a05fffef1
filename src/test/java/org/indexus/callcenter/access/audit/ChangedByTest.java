package org.indexus.callcenter.access.audit;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.gate.Operations;
import org.indexus.callcenter.access.identity.Grant;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.platform.entries.Entries;
import org.junit.jupiter.api.Test;

/** The matrix of use cases and roles: what a page may do is what REST may do, since both ask the same. */
class ChangedByTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.indexus.callcenter");

    /** Who may do it, as the contract says; everything else is for an ADMIN. */
    private static final Map<String, Set<Role>> OTHERS = Map.of(
            "Queues.open", EnumSet.of(Role.SUPERVISOR, Role.ADMIN),
            "Schedules.closeNow", EnumSet.of(Role.SUPERVISOR, Role.ADMIN),
            "Customers.save", EnumSet.allOf(Role.class),
            "Customers.remember", EnumSet.allOf(Role.class),
            "Customers.remove", EnumSet.of(Role.SUPERVISOR, Role.ADMIN),
            "CallDispositions.write", EnumSet.allOf(Role.class),
            "CallDrafts.keep", EnumSet.allOf(Role.class),
            "ApiTokens.issue", EnumSet.allOf(Role.class),
            "ApiTokens.remove", EnumSet.allOf(Role.class),
            "Users.changeOwnPassword", EnumSet.allOf(Role.class));

    private static Stream<Class<?>> guarded() {
        return CODE.stream()
                .filter(type -> !type.getModifiers().contains(ABSTRACT) && !type.isInterface())
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> !rules(type).isEmpty());
    }

    private static Map<String, ChangedBy> rules(Class<?> type) {
        Map<String, ChangedBy> rules = new TreeMap<>();
        for (Class<?> each = type; each != Object.class && each != null; each = each.getSuperclass()) {
            Stream.of(each.getDeclaredMethods())
                    .filter(method -> !method.isBridge() && !method.isSynthetic())
                    .forEach(method -> ChangeGuard.rule(method, type)
                            .ifPresent(rule -> rules.putIfAbsent(name(type, method), rule)));
        }
        return rules;
    }

    private static String name(Class<?> type, Method method) {
        return type.getSimpleName() + "." + method.getName();
    }

    private static Set<Role> admitted(ChangedBy rule) {
        Set<Role> admitted = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            try {
                ChangeGuard.requireAllowed(Optional.of(person(role)), rule);
                admitted.add(role);
            } catch (RuntimeException refused) {
                assertThat(refused).hasMessageContaining("403");
            }
        }
        return admitted;
    }

    private static SignedIn person(Role role) {
        User user = new User();
        user.setRoles(EnumSet.of(role));
        return SignedIn.as(user, Grant.by(user, null));
    }

    @Test
    void everyUseCaseIsForTheRolesOfTheContract() {
        SoftAssertions softly = new SoftAssertions();
        guarded().forEach(type -> rules(type).forEach((useCase, rule) -> softly.assertThat(admitted(rule))
                .as(useCase)
                .isEqualTo(OTHERS.getOrDefault(useCase, EnumSet.of(Role.ADMIN)))));
        softly.assertAll();
        assertThat(guarded().flatMap(type -> rules(type).keySet().stream())).containsAll(OTHERS.keySet());
    }

    @Test
    void restAsksForTheSameRolesAsTheUseCase() {
        SoftAssertions softly = new SoftAssertions();
        Operations.resources().forEach(resource -> collectionOf(resource).ifPresent(collection -> {
            Map<String, ChangedBy> rules = rules(collection);
            for (Operations.Operation operation : Operations.of(resource)) {
                String useCase = operation.method().equals("DELETE") ? ".remove" : ".save";
                ChangedBy rule = rules.get(collection.getSimpleName() + useCase);
                if (!operation.method().equals("GET") && operation.isOfTheCollection() && rule != null) {
                    for (Role role : Role.values()) {
                        softly.assertThat(operation.admits(role))
                                .as("%s as %s", operation, role)
                                .isEqualTo(admitted(rule).contains(role));
                    }
                }
            }
        }));
        softly.assertAll();
    }

    /** By the usual names: QueuesResource keeps Queues. */
    private static Optional<Class<?>> collectionOf(Class<?> resource) {
        String name = resource.getName().replaceFirst("Resource$", "");
        return guarded().filter(type -> type.getName().equals(name)).findFirst();
    }

    @Test
    void nobodyMayChangeAnythingOnTheLoginPageButTheSystemMay() {
        guarded().flatMap(type -> rules(type).values().stream()).forEach(rule -> {
            assertThatThrownBy(() -> ChangeGuard.requireAllowed(Optional.of(new SignedIn() {}), rule))
                    .hasMessageContaining("403");
            assertThatCode(() -> ChangeGuard.requireAllowed(Optional.empty(), rule))
                    .doesNotThrowAnyException();
        });
    }

    /** A page or resource that finds a way past the guard is the fault that this is about. */
    @Test
    void pagesAndResourcesReachNothingThatWritesWithoutAGuard() {
        List<String> unguarded = CODE.stream()
                .filter(type -> type.isAnnotatedWith(Named.class) || type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast)
                .filter(method -> method.isAnnotatedWith(Transactional.class))
                .filter(method -> ChangeGuard.rule(
                                method.reflect(), method.getOwner().reflect())
                        .isEmpty())
                .filter(method -> !method.getOwner().isEquivalentTo(Entries.class))
                .map(JavaMethod::getFullName)
                .distinct()
                .sorted()
                .toList();
        // these look after themselves: one's own password against the old one, the trail itself
        assertThat(unguarded)
                .allMatch(method -> method.contains("access.signin.SignIn.changePassword")
                        || method.contains("access.audit.Audit."));
    }

    @Test
    void whateverWritesInACollectionIsMarkedAsATransactionOfItsOwn() {
        List<String> unmarked = CODE.stream()
                .filter(type -> type.isAssignableTo(Entries.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(PRIVATE))
                .filter(method -> !method.isAnnotatedWith(Transactional.class))
                .filter(method -> method.getParameterAnnotations().stream()
                        .flatMap(Set::stream)
                        .noneMatch(annotation -> annotation.getRawType().isEquivalentTo(Observes.class)))
                .filter(ChangedByTest::writes)
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(unmarked).isEmpty();
    }

    private static boolean writes(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> Set.of("merge", "persist", "executeUpdate").contains(call.getName())
                        || (call.getName().equals("remove")
                                && call.getTargetOwner().getName().endsWith("EntityManager")));
    }
}
