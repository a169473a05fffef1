package org.indexus.callcenter.push;

import java.security.Principal;
import org.indexus.callcenter.engine.AgentRef;

/** Carries the agent from the {@link Handshake} to the socket. */
record AgentPrincipal(AgentRef agent) implements Principal {

    @Override
    public String getName() {
        return agent.username();
    }
}
