package org.indexus.callcenter.simulation;

import java.util.Set;

/** Agents of a kind: so many, and what they can do. */
public record Team(int agents, Set<String> skills) {

    private static final int MOST = 10_000;

    public Team {
        Check.that(agents >= 1 && agents <= MOST, "A team has 1 to " + MOST + " agents.");
        skills = Set.copyOf(skills);
    }

    /** Whether these agents may take such a call. */
    boolean serves(Need need) {
        return need.equals(Need.NOTHING) || skills.contains(need.skill());
    }
}
