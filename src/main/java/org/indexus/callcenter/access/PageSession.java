package org.indexus.callcenter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a browser's session remembers: who signed in, and which password opened it. */
record PageSession(UUID user, Instant passwordOf) implements Serializable {

    private static final String ATTRIBUTE = PageSession.class.getName();

    /** Only by its cookie: an id in the address is in logs, in histories, and in links that are passed on. */
    static Optional<PageSession> of(HttpServletRequest request) {
        if (request.isRequestedSessionIdFromURL()) {
            return Optional.empty();
        }
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((PageSession) session.getAttribute(ATTRIBUTE));
    }

    /** The session's id changes, so that nobody knows it who planted it before. */
    static void open(HttpServletRequest request, HttpServletResponse response, User user) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, new PageSession(user.getId(), user.passwordChangedAt()));
        if (request.isSecure()) {
            secureCookies(response);
        }
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
