package org.indexus.callcenter.engine.plan;

import java.util.Map;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;

/**
 * An agent as configured.
 *
 * @param number in the order of creation; the lower wins ties
 * @param endpoint the dial string of the agent's phone on the caller's Asterisk, empty when there is none
 * @param skills levels (1 to 5) by the skills' codes
 * @param deskPhoneOnly may be Available without an open workspace; then the phone rings ({@link ConnectMode#RING})
 * @param followPhone whether the agent is offered calls only while the phone is registered and not in use elsewhere
 */
public record AgentProfile(
        AgentId id,
        int number,
        String username,
        String displayName,
        String endpoint,
        ConnectMode connectMode,
        boolean deskPhoneOnly,
        boolean followPhone,
        Map<String, Integer> skills) {

    public AgentProfile {
        skills = Map.copyOf(skills);
    }

    /** An agent whose phone is followed, as is usual. */
    public AgentProfile(
            AgentId id,
            int number,
            String username,
            String displayName,
            String endpoint,
            ConnectMode connectMode,
            boolean deskPhoneOnly,
            Map<String, Integer> skills) {
        this(id, number, username, displayName, endpoint, connectMode, deskPhoneOnly, true, skills);
    }

    public AgentRef ref() {
        return new AgentRef(id, username);
    }

    public boolean hasPhone() {
        return !endpoint.isBlank();
    }

    /** The mode in force: a desk phone alone must ring, and nothing is persistent yet. */
    public ConnectMode effectiveMode() {
        if (deskPhoneOnly) {
            return ConnectMode.RING;
        }
        return connectMode == ConnectMode.PERSISTENT ? ConnectMode.ON_ACCEPT : connectMode;
    }
}
