package org.indexus.callcenter.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.WayStop.Asked;
import org.indexus.callcenter.engine.WayStop.Branch;
import org.indexus.callcenter.engine.WayStop.Kind;
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
import org.jspecify.annotations.Nullable;

/** What {@link Wayfinder} says of a queue: whether it lets the caller in, at which place, whom it asks, how it is left. */
final class QueueStops {

    private static final int MOST_AGENTS = 50;

    private final Floor floor;
    private final WayQuestion question;
    private final Moment moment;

    QueueStops(Floor floor, WayQuestion question, Moment moment) {
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

    static String told(OverflowCause cause) {
        return switch (cause) {
            case MAX_WAIT -> "Waited too long";
            case MAX_LENGTH -> "Queue is full";
            case NO_AGENTS -> "Nobody signed in";
            case NONE_AVAILABLE -> "Nobody at work";
            case CLOSED -> "Closed";
        };
    }

    WayStop stop(QueuePlan queue, Journey journey, @Nullable OverflowCause refusal, List<Branch> branches) {
        boolean isLine = PersonalLine.is(queue);
        List<String> notes = new ArrayList<>();
        notes.add(door(queue, refusal));
        if (refusal == null) {
            QueueLoad load = moment.load(queue.id());
            notes.add(load.waiting() + " waiting, " + load.working() + " at work, " + load.signedIn() + " signed in.");
            place(queue, journey, notes);
        }
        return new WayStop(
                isLine ? Kind.AGENT : Kind.QUEUE,
                queue.code(),
                queue.name(),
                notes,
                refusal == null ? asked(queue, journey) : List.of(),
                branches);
    }

    private String door(QueuePlan queue, @Nullable OverflowCause refusal) {
        String hours = Gate.hours(queue.schedule(), queue.zone(), moment);
        String door = refusal == null ? "Lets the caller in." : "Lets nobody in: " + told(refusal) + ".";
        return hours.isEmpty() ? door : door + " " + hours;
    }

    private void place(QueuePlan queue, Journey journey, List<String> notes) {
        Customer customer = question.customer();
        if (customer != null) {
            notes.add("The caller is " + customer.name() + (customer.vip() ? ", a VIP." : "."));
        }
        int points = Gate.points(queue, journey, customer);
        if (points + queue.weight() != 0) {
            notes.add("Stands " + (points + queue.weight()) + " min ahead of the own wait: priority " + points
                    + ", queue weight " + queue.weight() + ".");
        }
        AgentId preferred = Gate.preferred(queue, customer, moment);
        AgentProfile agent = preferred == null ? null : moment.agent(preferred);
        if (agent != null && queue.routing().preferredAgent() != null) {
            notes.add("First only " + agent.displayName() + ", the agent from last time, for "
                    + queue.routing().preferredAgent().toSeconds() + " s.");
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
