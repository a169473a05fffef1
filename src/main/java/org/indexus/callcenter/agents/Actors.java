package org.indexus.callcenter.agents;

import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Actor;

/** Whoever is signed in, as the floor names them. */
public final class Actors {

    private Actors() {}

    public static Actor of(SignedIn signedIn) {
        return new Actor(new AgentId(signedIn.getId()), signedIn.getUsername(), signedIn.isSupervisor());
    }
}
