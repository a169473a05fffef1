package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.FloorScenario.agent;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.AnnouncementPlan;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.FiguresPlan;
import org.indexus.callcenter.engine.plan.HoursPlan;
import org.indexus.callcenter.engine.plan.OfferPlan;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.OverflowPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RecordMode;
import org.indexus.callcenter.engine.plan.RecordingPlan;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.indexus.callcenter.engine.plan.RoutingStep;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.indexus.callcenter.engine.plan.SoundPlan;
import org.indexus.callcenter.engine.plan.WaitingPlan;
import org.indexus.callcenter.engine.plan.WelcomeMode;
import org.indexus.callcenter.engine.plan.WrapUpMode;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;

/** Draws queues and agents that an administrator might have configured, in every mixture. */
final class RandomPlan {

    /** What a server may say of a phone. */
    static final List<PhoneState> PHONES =
            List.of(PhoneState.READY, PhoneState.UNKNOWN, PhoneState.IN_USE, PhoneState.UNREACHABLE);

    static final int QUEUES = 4;
    static final int AGENTS = 6;

    private static final List<String> SKILLS = List.of("english", "billing", "technics");
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("UTC"), ZoneId.of("America/New_York"));

    private final SplittableRandom dice;

    RandomPlan(SplittableRandom dice) {
        this.dice = dice;
    }

    static QueueId queueId(int number) {
        return new QueueId(new UUID(2, number));
    }

    private static ScheduleId scheduleId(int number) {
        return new ScheduleId(new UUID(3, number));
    }

    /** One that opens and closes often, one that is closed; a third is named by queues and known to nobody. */
    static List<SchedulePlan> schedules() {
        String[] halves = IntStream.range(0, 24)
                .mapToObj(hour -> "%02d:00-%02d:30".formatted(hour, hour))
                .toArray(String[]::new);
        return List.of(
                new Timetable("often").daily(halves).plan(scheduleId(1)),
                new Timetable("closed").closedNow("sound:fire").plan(scheduleId(2)));
    }

    QueuePlan queue(int number) {
        String code = "queue" + number;
        return new QueuePlan(
                queueId(number),
                code,
                code,
                !often(25),
                any(List.of(RoutingMode.values())),
                routing(),
                new OfferPlan(seconds(5, 15, 20), any(List.of(0, 1, 2, 3)), seconds(1, 5, 10)),
                new WaitingPlan(maybe(30, 60, 120), often(2) ? null : 1 + dice.nextInt(4), dice.nextInt(3)),
                sounds(),
                wrapUp(),
                overflow(),
                new HoursPlan(schedule(), zone()),
                recording(),
                new FiguresPlan(seconds(0, 5)),
                members());
    }

    private SoundPlan sounds() {
        return new SoundPlan(
                often(2) ? null : "sound:welcome",
                null,
                any(List.of(WelcomeMode.values())),
                "default",
                new AnnouncementPlan(maybe(15, 30), maybe(20, 30), maybe(15, 45), often(2) ? null : "sound:comfort"));
    }

    private RecordingPlan recording() {
        return new RecordingPlan(
                any(List.of(RecordMode.values())), dice.nextInt(101), often(2) ? null : "sound:recorded", often(2));
    }

    private RoutingPlan routing() {
        List<RoutingStep> steps = new ArrayList<>();
        for (int left = often(2) ? 0 : 1 + dice.nextInt(3); left > 0; left--) {
            steps.add(new RoutingStep(often(6) ? null : seconds(5, 10, 20), requirement()));
        }
        return new RoutingPlan(steps, maybe(10, 20), often(2) ? 0 : 3, maybe(60, 600));
    }

    Requirement requirement() {
        List<SkillNeed> needs = new ArrayList<>();
        for (int left = dice.nextInt(3); left > 0; left--) {
            needs.add(new SkillNeed(any(SKILLS), 1 + dice.nextInt(5)));
        }
        return new Requirement(any(List.of(SkillMatch.values())), needs);
    }

    @Nullable
    ScheduleId schedule() {
        return often(3) ? scheduleId(1 + dice.nextInt(3)) : null;
    }

    ZoneId zone() {
        return any(ZONES);
    }

    private WrapUpPlan wrapUp() {
        return new WrapUpPlan(any(List.of(WrapUpMode.values())), seconds(0, 10, 30));
    }

    private OverflowPlan overflow() {
        Map<OverflowCause, Destination> actions = new HashMap<>();
        for (OverflowCause cause : OverflowCause.values()) {
            boolean seldom = cause == OverflowCause.NO_AGENTS || cause == OverflowCause.NONE_AVAILABLE;
            if (often(seldom ? 5 : 2)) {
                actions.put(cause, action());
            }
        }
        return new OverflowPlan(!often(20), actions);
    }

    private Destination action() {
        return often(5) ? Destination.WAIT_ON : new RandomWays(dice, this).destination();
    }

    private List<QueuePlan.Member> members() {
        List<QueuePlan.Member> members = new ArrayList<>();
        for (int number = 1; number <= AGENTS; number++) {
            if (!often(3)) {
                Requirement own = often(4) ? requirement() : Requirement.NONE;
                members.add(new QueuePlan.Member(agent(number), number, 1 + dice.nextInt(2), !often(8), own));
            }
        }
        return members;
    }

    AgentProfile profile(int number) {
        Map<String, Integer> skills = new HashMap<>();
        for (String skill : SKILLS) {
            if (often(2)) {
                skills.put(skill, 1 + dice.nextInt(5));
            }
        }
        return new AgentProfile(
                agent(number),
                number,
                "agent" + number,
                "Agent " + number,
                often(12) ? "" : "PJSIP/agent" + number,
                any(List.of(ConnectMode.values())),
                often(8),
                !often(6),
                skills);
    }

    /** Once in so many. */
    boolean often(int in) {
        return dice.nextInt(in) == 0;
    }

    <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    Duration seconds(Integer... of) {
        return Duration.ofSeconds(any(List.of(of)));
    }

    private @Nullable Duration maybe(Integer... of) {
        return often(2) ? null : seconds(of);
    }
}
