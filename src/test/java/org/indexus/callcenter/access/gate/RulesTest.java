package org.indexus.callcenter.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.indexus.callcenter.access.Role;
import org.junit.jupiter.api.Test;

/** Nothing of ours is without a rule: neither a page, nor a resource, nor one of its methods. */
class RulesTest {

    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");

    @Test
    void everyPageHasARule() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(PAGES)) {
            List<String> pages = files.map(PAGES::relativize)
                    .map(java.nio.file.Path::toString)
                    .filter(file ->
                            file.endsWith(".xhtml") && !file.startsWith("WEB-INF") && !file.startsWith("resources"))
                    .map(file -> "/" + file.substring(0, file.length() - ".xhtml".length()))
                    .toList();
            assertThat(pages)
                    .allSatisfy(page -> assertThat(Rules.of(page)).as(page).isPresent());
        }
    }

    @Test
    void everyResourceHasARule() {
        assertThat(Operations.resources()).isNotEmpty().allSatisfy(type -> {
            String path = "/api/v1" + type.getAnnotation(Path.class).value();
            assertThat(Rules.of(path)).as(path).isPresent();
        });
    }

    @Test
    void everyMethodOfAResourceSaysWhoMayCallIt() {
        assertThat(Operations.resources().stream().flatMap(Operations::methods))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(saysWho(method) || saysWho(method.getDeclaringClass()))
                        .as("%s needs @RolesAllowed or @PermitAll", method)
                        .isTrue());
    }

    @Test
    void aPathWithoutARuleDoesNotExist() {
        assertThat(Stream.of(
                        "/nothing",
                        "/api/v1/nothing",
                        "/api/v2/users",
                        "/loginx",
                        "/workspace/x",
                        "/settings.xhtml",
                        "/WEB-INF/web.xml",
                        "/ws/other",
                        "/login.xhtml"))
                .allSatisfy(path -> assertThat(Rules.of(path)).as(path).isEmpty());
    }

    @Test
    void agentsAndAdminsAreApart() {
        assertThat(admits("/workspace", Role.ADMIN)).isFalse();
        assertThat(admits("/workspace", Role.AGENT)).isTrue();
        assertThat(admits("/settings/users", Role.AGENT)).isFalse();
        assertThat(admits("/settings/users", Role.SUPERVISOR)).isFalse();
        assertThat(admits("/settings/users", Role.ADMIN)).isTrue();
        assertThat(admits("/live", Role.ADMIN)).isTrue();
        assertThat(admits("/live", Role.AGENT)).isFalse();
    }

    private static boolean admits(String path, Role role) {
        return Rules.of(path).orElseThrow().admits(Role.expanded(EnumSet.of(role)));
    }

    private static boolean saysWho(AnnotatedElement element) {
        return element.isAnnotationPresent(RolesAllowed.class) || element.isAnnotationPresent(PermitAll.class);
    }
}
