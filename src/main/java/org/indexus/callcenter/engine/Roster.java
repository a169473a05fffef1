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
import org.indexus.callcenter.engine.routing.Requirement;
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
            return callers.requirement().isNone() || isRelaxed(callers) ? able : retained(able, callers, seating);
        }
        BitSet one = new BitSet();
        int seat = seating.of(callers.preferred());
        if (seat >= 0 && members.get(seat)) {
            one.set(seat);
        }
        return one;
    }

    /** After the last step any member will do, whatever the call itself requires; without steps nothing is relaxed. */
    private boolean isRelaxed(CallClass callers) {
        int steps = plan.routing().steps().size();
        return steps > 0 && callers.step() >= steps;
    }

    private static BitSet retained(BitSet able, CallClass callers, Seating seating) {
        BitSet some = (BitSet) able.clone();
        seating.retain(some, callers.requirement());
        return some;
    }

    /** Members by priority, the lowest number first. */
    Collection<BitSet> tiers() {
        return tiers.values();
    }

    QueuePlan.@Nullable Member at(int seat) {
        return seated.get(seat);
    }

    /** The sum of the agent's levels in what the queue's first step and the call ask for. */
    int match(AgentProfile agent, Requirement call) {
        int match = 0;
        for (String skill : wanted) {
            match += agent.skills().getOrDefault(skill, 0);
        }
        for (SkillNeed need : call.needs()) {
            match += wanted.contains(need.skill()) ? 0 : agent.skills().getOrDefault(need.skill(), 0);
        }
        return match;
    }

    int otherSkills(AgentProfile agent, Requirement call) {
        int others = 0;
        for (String skill : agent.skills().keySet()) {
            others += wanted.contains(skill) || isAskedFor(skill, call) ? 0 : 1;
        }
        return others;
    }

    private static boolean isAskedFor(String skill, Requirement call) {
        return call.needs().stream().anyMatch(need -> need.skill().equals(skill));
    }
}
