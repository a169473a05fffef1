package org.indexus.callcenter.simulation;

import java.util.Comparator;
import java.util.Map;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutingStep;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.indexus.callcenter.engine.routing.RoutingMode;

/** Gives agents different skills, and a queue that is routed by skills one step that names English and billing. */
final class SkilledOffice {

    /** English and billing together, the more the better; then the fewer other skills the better. */
    static final Comparator<Colleague> BEST_FIRST = Comparator.comparing((Colleague one) -> -match(one.number()))
            .thenComparing(one -> skills(one.number()).containsKey("technics") ? 1 : 0);

    private SkilledOffice() {}

    private static int match(int agent) {
        Map<String, Integer> skills = skills(agent);
        return skills.get("english") + skills.getOrDefault("billing", 0);
    }

    /** Pairs of agents match equally well, and some of them have one skill more. */
    private static Map<String, Integer> skills(int agent) {
        return switch (agent % 5) {
            case 0 -> Map.of("english", 5);
            case 1 -> Map.of("english", 3, "billing", 2);
            case 2 -> Map.of("english", 3, "billing", 2, "technics", 4);
            case 3 -> Map.of("english", 1);
            default -> Map.of("english", 4, "technics", 1);
        };
    }

    static Event furnish(Event event) {
        if (event instanceof AgentPlanned planned) {
            return new AgentPlanned(skilled(planned.profile()));
        }
        boolean bySkills =
                event instanceof QueuePlanned planned && planned.plan().strategy() == RoutingMode.SKILLS_BASED;
        return bySkills
                ? new QueuePlanned(Plan.of(((QueuePlanned) event).plan()).steps(englishOrBilling()))
                : event;
    }

    private static RoutingStep englishOrBilling() {
        return new RoutingStep(
                null,
                new Requirement(
                        SkillMatch.ANY, java.util.List.of(new SkillNeed("english", 1), new SkillNeed("billing", 1))));
    }

    private static AgentProfile skilled(AgentProfile plain) {
        return new AgentProfile(
                plain.id(),
                plain.number(),
                plain.username(),
                plain.displayName(),
                plain.endpoint(),
                plain.connectMode(),
                plain.deskPhoneOnly(),
                skills(plain.number()));
    }
}
