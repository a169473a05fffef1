package org.indexus.callcenter.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.PathStop.Asked;
import org.indexus.callcenter.engine.PathStop.Branch;
import org.indexus.callcenter.engine.PathStop.Kind;
import org.indexus.callcenter.engine.call.state.Gate;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.PersonalLine;
import org.indexus.callcenter.engine.plan.QueueLoad;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.ScheduleAnswer;
import org.jspecify.annotations.Nullable;

/** What {@link RouteSimulator} says of a queue: whether it lets the caller in, at which place, whom it asks, how it is left. */
final class QueueStops {

    private static final int MOST_AGENTS = 50;

    private final Floor floor;
    private final PathQuestion question;
    private final Moment moment;

    QueueStops(Floor floor, PathQuestion question, Moment moment) {
        this.floor = floor;
        this.question = question;
        this.moment = moment;
    }

    @Nullable
    OverflowCause refusal(QueuePlan queue) {
        return Gate.refusal(queue, moment);
    }

    Destination action(QueuePlan queue, Journey journey, OverflowCause cause) {
        return Gate.action(queue, journey, cause, moment);
    }

    /** By cause, those that may happen to who is let in. */
    Map<OverflowCause, Destination> waysOut(QueuePlan queue, Journey journey) {
        Map<OverflowCause, Destination> ways = new LinkedHashMap<>();
        for (OverflowCause cause : OverflowCause.values()) {
            Destination action = action(queue, journey, cause);
            boolean never = (cause == OverflowCause.MAX_WAIT && queue.maxWait() == null)
                    || (cause == OverflowCause.MAX_LENGTH && queue.maxLength() == null);
            if (!never && action.type() != DestinationType.WAIT_ON) {
                ways.put(cause, action);
            }
        }
        return ways;
    }

    PathStop stop(QueuePlan queue, Journey journey, @Nullable OverflowCause refusal, List<Branch> branches) {
        boolean isLine = PersonalLine.is(queue);
        List<PathNote> notes = new ArrayList<>();
        notes.add(refusal == null ? PathCode.LETS_IN.with() : PathCode.LETS_NOBODY_IN.with(refusal));
        ScheduleAnswer hours = Gate.hours(queue.schedule(), queue.zone(), moment);
        if (hours != null) {
            notes.add(PathCode.SCHEDULE.with(hours));
        }
        if (refusal == null) {
            QueueLoad load = moment.load(queue.id());
            notes.add(PathCode.LOAD.with(load.waiting(), load.working(), load.signedIn()));
            place(queue, journey, notes);
        }
        return new PathStop(
                isLine ? Kind.AGENT : Kind.QUEUE,
                queue.code(),
                PathCode.NAMED.with(queue.name()),
                notes,
                refusal == null ? asked(queue, journey) : List.of(),
                branches);
    }

    private void place(QueuePlan queue, Journey journey, List<PathNote> notes) {
        Customer customer = question.customer();
        if (customer != null) {
            notes.add((customer.vip() ? PathCode.VIP_CALLER : PathCode.CALLER).with(customer.name()));
        }
        int points = Gate.points(queue, journey, customer);
        if (points + queue.weight() != 0) {
            notes.add(PathCode.AHEAD.with(points + queue.weight(), points, queue.weight()));
        }
        AgentId preferred = Gate.preferred(queue, customer, moment);
        AgentProfile agent = preferred == null ? null : moment.agent(preferred);
        Duration alone = queue.routing().preferredAgent();
        if (agent != null && alone != null) {
            notes.add(PathCode.FIRST_ONLY.with(agent.displayName(), alone.toSeconds()));
        }
    }

    private List<Asked> asked(QueuePlan queue, Journey journey) {
        Roster roster = floor.rosters.of(queue.id());
        if (roster == null) {
            return List.of();
        }
        AgentId preferred = Gate.preferred(queue, question.customer(), moment);
        BitSet first = roster.askedFor(
                new CallClass(queue.id(), 0, preferred, journey.gifts().requirement()), floor.seating);
        return queue.members().stream()
                .filter(QueuePlan.Member::active)
                .map(member -> asked(member, first))
                .filter(asked -> asked != null)
                .sorted(Comparator.comparing((Asked asked) -> !asked.first()).thenComparing(Asked::priority))
                .limit(MOST_AGENTS)
                .toList();
    }

    private @Nullable Asked asked(QueuePlan.Member member, BitSet first) {
        int seat = floor.seating.of(member.agent());
        DutyStatus duty = moment.duty(member.agent());
        if (seat < 0 || duty == null) {
            return null;
        }
        AgentProfile profile = floor.seating.profile(seat);
        return new Asked(profile.ref(), profile.displayName(), member.priority(), first.get(seat), duty);
    }
}
