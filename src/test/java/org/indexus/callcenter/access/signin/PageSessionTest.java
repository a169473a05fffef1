package org.indexus.callcenter.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.users.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long somebody stays signed in without doing anything, and in all. */
class PageSessionTest {

    @ParameterizedTest
    @CsvSource({"ADMIN, PT30M", "SUPERVISOR, PT12H", "AGENT, PT12H"})
    void silenceEndsIt(Role role, Duration silence) {
        AtomicInteger seconds = new AtomicInteger(300);
        HttpSession session = (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setMaxInactiveInterval")) {
                        seconds.set((Integer) arguments[0]);
                        return null;
                    }
                    return seconds.get();
                });
        User user = new User();
        user.setRoles(EnumSet.of(role));

        PageSession.limit(session, user);

        assertThat(Duration.ofSeconds(seconds.get())).isEqualTo(silence);
    }

    @Test
    void nobodyStaysSignedInForEver() {
        Instant opened = Instant.parse("2026-12-01T06:00:00Z");
        PageSession session = new PageSession(UUID.randomUUID(), opened, opened);

        assertThat(session.isOver(opened.plus(Duration.ofHours(16)))).isFalse();
        assertThat(session.isOver(opened.plus(Duration.ofHours(16)).plusSeconds(1)))
                .isTrue();
    }
}
