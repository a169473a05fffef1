package org.indexus.callcenter.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutingStep;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.jspecify.annotations.Nullable;

/** A queue's active members as bit sets: by priority, and by the routing steps that they may be asked in. */
final class Roster {

    final QueuePlan plan;
    final BitSet members = new BitSet();

    private final TreeMap<Integer, BitSet> tiers = new TreeMap<>();
    private final Map<Integer, Seated> seated = new HashMap<>();
    private final List<BitSet> ofStep = new ArrayList<>();
    /** The skills that each step names; without steps one empty set. */
    private final List<Set<String>> wanted = new ArrayList<>();

    /** A member with what is the same for all calls that ask for nothing of their own, by step. */
    @SuppressWarnings("ArrayRecordComponent") // written once, read often, compared never
    private record Seated(QueuePlan.Member member, int[] match, int[] otherSkills) {}

    Roster(QueuePlan plan, Seating seating) {
        this.plan = plan;
        List<RoutingStep> steps = plan.routing().steps();
        steps.forEach(step -> wanted.add(skillsOf(step.requirement())));
        if (steps.isEmpty()) {
            wanted.add(Set.of());
        }
        BitSet qualified = new BitSet();
        for (QueuePlan.Member member : plan.members()) {
            int seat = seating.of(member.agent());
            if (member.active() && seat >= 0) {
                members.set(seat);
                AgentProfile agent = seating.profile(seat);
                seated.put(seat, seated(member, agent));
                tiers.computeIfAbsent(member.priority(), empty -> new BitSet()).set(seat);
                qualified.set(seat, member.requirement().isMetBy(agent.skills()));
            }
        }
        steps(steps, qualified, seating);
    }

    private Seated seated(QueuePlan.Member member, AgentProfile agent) {
        int[] match = new int[wanted.size()];
        int[] others = new int[wanted.size()];
        for (int step = 0; step < match.length; step++) {
            match[step] = sum(agent, wanted.get(step), Requirement.NONE);
            others[step] = othersOf(agent, wanted.get(step), Requirement.NONE);
        }
        return new Seated(member, match, others);
    }

    private static Set<String> skillsOf(Requirement requirement) {
        return requirement.needs().stream().map(SkillNeed::skill).collect(Collectors.toSet());
    }

    private void steps(List<RoutingStep> steps, BitSet qualified, Seating seating) {
        for (RoutingStep step : steps) {
            BitSet able = (BitSet) qualified.clone();
            seating.retain(able, step.requirement());
            ofStep.add(able);
        }
        // Without steps nothing is ever relaxed, a member's own requirement neither.
        ofStep.add(steps.isEmpty() ? qualified : members);
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
        Seated some = seated.get(seat);
        return some == null ? null : some.member;
    }

    /** The sum of the agent's levels in what the callers' step and the call ask for; after the last step, what that one asked for. */
    int match(int seat, AgentProfile agent, CallClass callers) {
        int step = stepOf(callers);
        Seated some = callers.requirement().isNone() ? seated.get(seat) : null;
        return some == null ? sum(agent, wanted.get(step), callers.requirement()) : some.match[step];
    }

    int otherSkills(int seat, AgentProfile agent, CallClass callers) {
        int step = stepOf(callers);
        Seated some = callers.requirement().isNone() ? seated.get(seat) : null;
        return some == null ? othersOf(agent, wanted.get(step), callers.requirement()) : some.otherSkills[step];
    }

    private int stepOf(CallClass callers) {
        return Math.min(callers.step(), wanted.size() - 1);
    }

    private static int sum(AgentProfile agent, Set<String> wanted, Requirement call) {
        int match = 0;
        for (String skill : wanted) {
            match += agent.skills().getOrDefault(skill, 0);
        }
        for (SkillNeed need : call.needs()) {
            match += wanted.contains(need.skill()) ? 0 : agent.skills().getOrDefault(need.skill(), 0);
        }
        return match;
    }

    private static int othersOf(AgentProfile agent, Set<String> wanted, Requirement call) {
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
