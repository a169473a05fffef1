package org.indexus.callcenter.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.platform.Setting;

/**
 * What a browser's session remembers: who signed in, when, and which password opened it. It ends when nothing was asked for {@code
 * indexus.session.admin-idle-minutes} (30) by an administrator, for {@code indexus.session.idle-hours} (12) by anybody else, and in
 * any case after {@code indexus.session.absolute-hours} (16).
 */
record PageSession(UUID user, Instant passwordOf, Instant openedAt) implements Serializable {

    private static final String ATTRIBUTE = PageSession.class.getName();
    private static final String NOTED = ATTRIBUTE + ".noted";

    /** Only by its cookie: an id in the address is in logs, in histories, and in links that are passed on. */
    static Optional<PageSession> of(HttpServletRequest request) {
        if (request.isRequestedSessionIdFromURL()) {
            return Optional.empty();
        }
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((PageSession) session.getAttribute(ATTRIBUTE));
    }

    static void open(HttpServletRequest request, HttpServletResponse response, User user) {
        new PageSession(user.getId(), user.passwordChangedAt(), Instant.now()).open(request, response);
        limit(request.getSession(), user);
    }

    /** The session's id changes, so that nobody knows it who planted it before. */
    void open(HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, this);
        if (request.isSecure()) {
            secureCookies(response);
        }
    }

    boolean isOver(Instant now) {
        return now.isAfter(openedAt.plus(longest()));
    }

    static Duration longest() {
        return hours("indexus.session.absolute-hours", 16);
    }

    /** Whether it was used long enough ago to be over for this user. */
    static boolean isIdle(Instant usedAt, User user, Instant now) {
        return now.isAfter(usedAt.plus(idle(user)));
    }

    /** Whether its use is to be noted again; once in this time. */
    static boolean isUseToBeNoted(HttpSession session, Instant now, Duration every) {
        Instant noted = (Instant) session.getAttribute(NOTED);
        boolean due = noted == null || now.isAfter(noted.plus(every));
        if (due) {
            session.setAttribute(NOTED, now);
        }
        return due;
    }

    /** The roles may have changed since the session was opened. */
    static void limit(HttpSession session, User user) {
        int seconds = Math.toIntExact(idle(user).toSeconds());
        if (session.getMaxInactiveInterval() != seconds) {
            session.setMaxInactiveInterval(seconds);
        }
    }

    private static Duration idle(User user) {
        return user.has(Role.ADMIN)
                ? Duration.ofMinutes(number("indexus.session.admin-idle-minutes", 30))
                : hours("indexus.session.idle-hours", 12);
    }

    private static Duration hours(String setting, int usual) {
        return Duration.ofHours(number(setting, usual));
    }

    private static int number(String setting, int usual) {
        return Integer.parseInt(Setting.text(setting, Integer.toString(usual)));
    }

    /** The container, which makes the cookie, knows nothing of the TLS in front of a proxy. */
    private static void secureCookies(HttpServletResponse response) {
        List<String> cookies = List.copyOf(response.getHeaders("Set-Cookie"));
        for (int i = 0; i < cookies.size(); i++) {
            String cookie = cookies.get(i);
            String secure = cookie.matches("(?i).*;\\s*Secure\\b.*") ? cookie : cookie + "; Secure";
            if (i == 0) {
                response.setHeader("Set-Cookie", secure);
            } else {
                response.addHeader("Set-Cookie", secure);
            }
        }
    }
}
