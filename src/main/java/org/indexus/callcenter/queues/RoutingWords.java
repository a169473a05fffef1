package org.indexus.callcenter.queues;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.agents.AgentSkill;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.catalogues.Requirements;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.indexus.callcenter.queues.settings.QueueRouting;
import org.indexus.callcenter.queues.settings.Step;

/** Says in plain words whom a queue asks, so that an administrator reads what was configured. */
final class RoutingWords {

    private static final int SECONDS_PER_POINT = 60;

    private RoutingWords() {}

    /** The whole of it; {@code strategy} as people read it. */
    static String of(QueueRouting routing, String strategy) {
        List<String> said = new ArrayList<>();
        said.add(steps(routing));
        said.add("Among several of the same priority, “" + strategy + "” chooses.");
        if (routing.getVipPoints() > 0) {
            said.add("VIP customers stand as if they had waited " + duration(routing.getVipPoints() * SECONDS_PER_POINT)
                    + " longer.");
        }
        if (routing.getSamePlaceSeconds() > 0) {
            said.add("Callers who call back within " + duration(routing.getSamePlaceSeconds()) + " keep their place.");
        }
        return String.join(" ", said);
    }

    private static String steps(QueueRouting routing) {
        List<String> parts = new ArrayList<>();
        if (routing.getPreferredAgentSeconds() > 0) {
            parts.add("for " + duration(routing.getPreferredAgentSeconds())
                    + " only to the agent who served this customer last");
        }
        List<Step> steps = routing.getSteps();
        steps.forEach(step -> parts.add(step(step)));
        boolean isOpenEnd = steps.isEmpty() || !steps.get(steps.size() - 1).isForEver();
        if (isOpenEnd) {
            parts.add(parts.isEmpty() ? "to any member at once" : "to any member");
        }
        return "A caller is offered " + String.join(", then ", parts) + ".";
    }

    private static String step(Step step) {
        Integer seconds = step.seconds();
        String whom =
                step.skills().isEmpty() ? "to any member" : "to members with " + needs(step.match(), step.skills());
        return seconds == null ? whom + " until served" : "for " + duration(seconds) + " " + whom;
    }

    /** {@code Slovak (3 or better) and English (2 or better)}. */
    static String needs(SkillMatch match, List<RequiredSkill> skills) {
        List<String> each = skills.stream()
                .map(need -> need.getSkill().getLabel() + atLeast(need.getLevel()))
                .toList();
        return String.join(match == SkillMatch.ALL ? " and " : " or ", each);
    }

    private static String atLeast(int level) {
        return level <= 1 ? "" : level == Requirements.HIGHEST_LEVEL ? " (5)" : " (" + level + " or better)";
    }

    /** {@code 45 s}, {@code 5 min}, {@code 1 min 30 s}, {@code 2 h}. */
    static String duration(int seconds) {
        int hours = seconds / 3600;
        int minutes = seconds / 60 % 60;
        int rest = seconds % 60;
        List<String> parts = new ArrayList<>();
        if (hours > 0) {
            parts.add(hours + " h");
        }
        if (minutes > 0) {
            parts.add(minutes + " min");
        }
        if (rest > 0 || parts.isEmpty()) {
            parts.add(rest + " s");
        }
        return String.join(" ", parts);
    }

    /** What an administrator should know about the queue as a whole, if anything. */
    static Optional<String> remark(RoutingMode strategy, List<Step> steps) {
        boolean requiresNothing = steps.stream().allMatch(step -> step.skills().isEmpty());
        return strategy == RoutingMode.SKILLS_BASED && requiresNothing
                ? Optional.of(
                        "The strategy is “Skills based”, but no step requires a skill: every member fits equally well,"
                                + " so whoever has been idle the longest is asked.")
                : Optional.empty();
    }

    /** Why this agent will hardly be asked, if so. */
    static Optional<String> remark(Agent agent, QueueMember member, List<Step> steps) {
        if (!meets(agent, member.requirement())) {
            return Optional.of("Lacks what this membership requires: is never asked in this queue.");
        }
        boolean meetsSome =
                steps.stream().anyMatch(step -> meets(agent, Requirements.toPlan(step.match(), step.skills())));
        if (steps.isEmpty() || meetsSome) {
            return Optional.empty();
        }
        if (steps.get(steps.size() - 1).isForEver()) {
            return Optional.of("Lacks what every routing step requires: is never asked in this queue.");
        }
        int all = steps.stream()
                .map(Step::seconds)
                .mapToInt(seconds -> seconds == null ? 0 : seconds)
                .sum();
        return Optional.of("Lacks what every routing step requires: is asked only after " + duration(all) + ".");
    }

    private static boolean meets(Agent agent, Requirement requirement) {
        return requirement.isMetBy(levels(agent));
    }

    private static Map<String, Integer> levels(Agent agent) {
        return agent.getSkills().stream()
                .collect(Collectors.toMap(skill -> skill.getSkill().getCode(), AgentSkill::getLevel, Math::max));
    }
}
