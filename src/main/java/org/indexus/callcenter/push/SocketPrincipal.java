package org.indexus.callcenter.push;

import java.security.Principal;
import org.indexus.callcenter.access.identity.Grant;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;

/**
 * Who opened a socket, and by what.
 *
 * @param isAgent whether there is an agent profile; without one the socket is closed at once
 * @param grant what let them in, whose end ends the socket
 */
record SocketPrincipal(AgentRef agent, boolean isAgent, Grant grant) implements Principal {

    static SocketPrincipal of(SignedIn signedIn) {
        return new SocketPrincipal(
                new AgentRef(new AgentId(signedIn.getId()), signedIn.getUsername()),
                signedIn.isAgent(),
                signedIn.grant());
    }

    @Override
    public String getName() {
        return agent.username();
    }
}
