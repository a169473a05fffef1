package org.indexus.callcenter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a browser's session remembers: who signed in, and which password opened it. */
record PageSession(UUID user, Instant passwordOf) implements Serializable {

    private static final String ATTRIBUTE = PageSession.class.getName();

    static Optional<PageSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((PageSession) session.getAttribute(ATTRIBUTE));
    }

    /** The session's id changes, so that nobody knows it who planted it before. */
    static void open(HttpServletRequest request, User user) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, new PageSession(user.getId(), user.passwordChangedAt()));
    }
}
