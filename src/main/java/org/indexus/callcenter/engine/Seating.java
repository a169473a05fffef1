package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.agent.Available;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;

/**
 * Gives each agent with a profile a seat, a small number, and keeps what routing asks for in bit sets and arrays over the
 * seats: who is free, who works, who has which skill. Touched by the engine's thread alone.
 */
final class Seating {

    private static final int LEVELS = 6;

    final BitSet offerable = new BitSet();
    final BitSet signedIn = new BitSet();
    final BitSet working = new BitSet();

    private final Map<AgentId, Integer> seats = new HashMap<>();
    private final Map<String, BitSet[]> skilled = new HashMap<>();
    private final BitSet taken = new BitSet();
    private AgentProfile[] profiles = new AgentProfile[64];
    private long[] idleSince = new long[64];

    /** A profile is new or has changed. */
    int seat(AgentProfile profile) {
        int seat = seats.computeIfAbsent(profile.id(), newcomer -> taken.nextClearBit(0));
        taken.set(seat);
        if (seat >= profiles.length) {
            profiles = Arrays.copyOf(profiles, seat * 2);
            idleSince = Arrays.copyOf(idleSince, seat * 2);
        }
        forgetSkills(seat);
        profiles[seat] = profile;
        profile.skills().forEach((skill, level) -> learn(seat, skill, level));
        return seat;
    }

    void free(AgentId agent) {
        Integer seat = seats.remove(agent);
        if (seat != null) {
            taken.clear(seat);
            forgetSkills(seat);
            offerable.clear(seat);
            signedIn.clear(seat);
            working.clear(seat);
        }
    }

    private void learn(int seat, String skill, int level) {
        BitSet[] levels = skilled.computeIfAbsent(skill, unknown -> new BitSet[LEVELS]);
        for (int each = 1; each <= Math.min(level, LEVELS - 1); each++) {
            levels[each] = levels[each] == null ? new BitSet() : levels[each];
            levels[each].set(seat);
        }
    }

    private void forgetSkills(int seat) {
        for (BitSet[] levels : skilled.values()) {
            for (BitSet level : levels) {
                if (level != null) {
                    level.clear(seat);
                }
            }
        }
    }

    /** The agent's seat, or -1 for one without a profile. */
    int of(AgentId agent) {
        return seats.getOrDefault(agent, -1);
    }

    AgentProfile profile(int seat) {
        return profiles[seat];
    }

    long idleSince(int seat) {
        return idleSince[seat];
    }

    /** Takes over what an agent's new state means for routing. */
    void note(int seat, AgentState state, boolean mayBeOffered) {
        DutyStatus duty = state.status().status();
        signedIn.set(seat, duty != DutyStatus.OFFLINE);
        working.set(seat, duty != DutyStatus.OFFLINE && duty != DutyStatus.BREAK);
        offerable.set(seat, mayBeOffered);
        if (state instanceof Available available) {
            idleSince[seat] = nanos(available.idleSince());
        }
    }

    static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    /** Leaves only those who meet the requirement. */
    void retain(BitSet agents, Requirement requirement) {
        if (requirement.isNone()) {
            return;
        }
        if (requirement.match() == SkillMatch.ALL) {
            requirement.needs().forEach(need -> agents.and(skilled(need)));
            return;
        }
        BitSet any = new BitSet();
        requirement.needs().forEach(need -> any.or(skilled(need)));
        agents.and(any);
    }

    private BitSet skilled(SkillNeed need) {
        BitSet[] levels = skilled.get(need.skill());
        BitSet able = levels == null || need.level() >= LEVELS ? null : levels[Math.max(1, need.level())];
        return able == null ? new BitSet() : able;
    }
}
