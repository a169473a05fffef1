package org.indexus.callcenter.access;

import java.util.EnumSet;
import java.util.Set;

/** What somebody may do. An ADMIN may do whatever a SUPERVISOR may; to take calls one must be an AGENT. */
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMIN;

    /** For {@code @RolesAllowed}, which wants constants. */
    public static final String OF_AGENT = "AGENT";

    public static final String OF_SUPERVISOR = "SUPERVISOR";
    public static final String OF_ADMIN = "ADMIN";

    /** The roles with those that they include. */
    public static Set<Role> expanded(Set<Role> roles) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        if (all.contains(ADMIN)) {
            all.add(SUPERVISOR);
        }
        return all;
    }
}
