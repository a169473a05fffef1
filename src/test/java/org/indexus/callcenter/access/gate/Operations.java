package org.indexus.callcenter.access.gate;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.indexus.callcenter.access.Role;
import org.jspecify.annotations.Nullable;

/** Every method of every resource that there is, found in the classes so that no new one is forgotten. */
public final class Operations {

    private Operations() {}

    /** {@code path} with the template's parameters filled in by what does not exist. */
    public record Operation(String method, String path, String template, boolean hasParameters, Set<String> roles) {

        /** About the collection itself or one of its entries, not about what belongs to an entry. */
        public boolean isOfTheCollection() {
            return template.matches("/[a-z-]+(/\\{[a-zA-Z]+})?");
        }

        public boolean admits(Role role) {
            Set<Role> granted = Role.expanded(Set.of(role));
            return Rules.of(path).orElseThrow().admits(granted)
                    && granted.stream().map(Role::name).anyMatch(roles::contains);
        }

        @Nullable
        String body() {
            return Set.of("POST", "PUT", "PATCH").contains(method) ? "{}" : null;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static List<Class<?>> resources() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.indexus.callcenter")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .<Class<?>>map(type -> type.reflect())
                        .toList();
    }

    static Stream<Method> methods(Class<?> resource) {
        return Stream.of(resource.getMethods())
                .filter(method -> !method.isBridge())
                .filter(method -> verb(method) != null);
    }

    static List<Operation> all() {
        return resources().stream().flatMap(type -> of(type).stream()).toList();
    }

    public static List<Operation> of(Class<?> resource) {
        return methods(resource).map(method -> of(resource, method)).toList();
    }

    static Operation of(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        String template = type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        String path =
                "/api/v1" + template.replace("//", "/").replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000");
        RolesAllowed roles = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : type.getAnnotation(RolesAllowed.class);
        return new Operation(
                String.valueOf(verb(method)),
                path,
                template.replace("//", "/"),
                template.contains("{"),
                Set.of(roles.value()));
    }

    private static @Nullable String verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }
}
