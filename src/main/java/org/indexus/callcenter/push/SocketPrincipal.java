package org.indexus.callcenter.push;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.indexus.callcenter.access.SignedIn;
import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.AgentRef;
import org.jspecify.annotations.Nullable;

/**
 * Who opened a socket, and by what.
 *
 * @param isAgent whether there is an agent profile; without one the socket is closed at once
 * @param session the browser's session whose end ends the socket, {@code null} for a token
 */
record SocketPrincipal(
        AgentRef agent, boolean isAgent, @Nullable HttpSession session) implements Principal {

    static SocketPrincipal of(SignedIn signedIn, HttpServletRequest request) {
        boolean byToken = request.getHeader("Authorization") != null;
        return new SocketPrincipal(
                new AgentRef(new AgentId(signedIn.getId()), signedIn.getUsername()),
                signedIn.isAgent(),
                byToken ? null : request.getSession(false));
    }

    @Override
    public String getName() {
        return agent.username();
    }

    /** The container closes only the last socket of a session that ends, so each asks by itself. */
    boolean isStillSignedIn() {
        if (session == null) {
            return true;
        }
        try {
            return session.getCreationTime() > 0;
        } catch (IllegalStateException ended) {
            return false;
        }
    }
}
