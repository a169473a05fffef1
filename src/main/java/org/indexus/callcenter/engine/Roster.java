package org.indexus.callcenter.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.indexus.callcenter.engine.line.CallClass;
import org.indexus.callcenter.engine.routing.RoutingStep;
import org.indexus.callcenter.engine.routing.SkillNeed;
import org.jspecify.annotations.Nullable;

/** A queue's active members as bit sets: by priority, and by the routing steps that they may be asked in. */
final class Roster {

    final QueuePlan plan;
    final BitSet members = new BitSet();

    private final TreeMap<Integer, BitSet> tiers = new TreeMap<>();
    private final Map<Integer, QueuePlan.Member> seated = new HashMap<>();
    private final List<BitSet> ofStep = new ArrayList<>();
    private final Set<String> wanted = new HashSet<>();

    Roster(QueuePlan plan, Seating seating) {
        this.plan = plan;
        BitSet qualified = new BitSet();
        for (QueuePlan.Member member : plan.members()) {
            int seat = seating.of(member.agent());
            if (member.active() && seat >= 0) {
                members.set(seat);
                seated.put(seat, member);
                tiers.computeIfAbsent(member.priority(), empty -> new BitSet()).set(seat);
                qualified.set(
                        seat, member.requirement().isMetBy(seating.profile(seat).skills()));
            }
        }
        steps(plan.routing().steps(), qualified, seating);
    }

    private void steps(List<RoutingStep> steps, BitSet qualified, Seating seating) {
        for (RoutingStep step : steps) {
            BitSet able = (BitSet) qualified.clone();
            seating.retain(able, step.requirement());
            ofStep.add(able);
        }
        // Without steps nothing is ever relaxed, a member's own requirement neither.
        ofStep.add(steps.isEmpty() ? qualified : members);
        if (!steps.isEmpty()) {
            steps.get(0).requirement().needs().stream().map(SkillNeed::skill).forEach(wanted::add);
        }
    }

    /** Who may be asked for callers of this class. */
    BitSet askedFor(CallClass callers, Seating seating) {
        BitSet able = ofStep.get(Math.min(callers.step(), ofStep.size() - 1));
        if (callers.preferred() == null) {
            return able;
        }
        BitSet one = new BitSet();
        int seat = seating.of(callers.preferred());
        if (seat >= 0 && members.get(seat)) {
            one.set(seat);
        }
        return one;
    }

    /** Members by priority, the lowest number first. */
    Collection<BitSet> tiers() {
        return tiers.values();
    }

    QueuePlan.@Nullable Member at(int seat) {
        return seated.get(seat);
    }

    int match(AgentProfile agent) {
        return wanted.stream()
                .mapToInt(skill -> agent.skills().getOrDefault(skill, 0))
                .sum();
    }

    int otherSkills(AgentProfile agent) {
        return (int) agent.skills().keySet().stream()
                .filter(skill -> !wanted.contains(skill))
                .count();
    }
}
