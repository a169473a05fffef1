package org.indexus.callcenter.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Segment;
import org.indexus.callcenter.engine.model.Service;
import org.jspecify.annotations.Nullable;

/**
 * What each agent has done today, per time zone of a queue. Remembers the conversations of the last two days, so that a zone
 * that is asked about for the first time is right at once. Touched by the engine's thread alone.
 */
final class Workload {

    private static final Duration KEPT = Duration.ofDays(2);

    private final Deque<Handled> ledger = new ArrayDeque<>();
    private final Map<ZoneId, Day> days = new HashMap<>();

    /** Takes over what was handled before the floor opened. */
    void remember(FloorMemory.Handled before) {
        note(new Handled(before.agent(), before.answeredAt(), 1, before.talk()));
    }

    /** What a step of a call means: a conversation began, or is over. */
    void note(@Nullable CallCard before, CallCard after) {
        if (before == null && after.isEnded()) {
            return; // remembered
        }
        Service service = after.service();
        int known = before == null ? 0 : before.journey().segments().size();
        for (Segment over : after.journey()
                .segments()
                .subList(known, after.journey().segments().size())) {
            if (!began(before, over.agent().id())) {
                began(over.agent().id(), over.answeredAt());
            }
            talked(over.agent().id(), over.answeredAt(), over.talked());
        }
        if (service == null || service.answeredAt() == null || service.handedOver()) {
            return;
        }
        AgentId agent = service.agent().id();
        if (!after.isEnded() && !began(before, agent)) {
            began(agent, service.answeredAt());
        } else if (after.isEnded() && before != null && !before.isEnded()) {
            talked(agent, service.answeredAt(), after.talkedUntil(service.answeredAt()));
        }
    }

    /** Whether this agent's conversation was counted before. */
    private static boolean began(@Nullable CallCard before, AgentId agent) {
        Service service = before == null ? null : before.service();
        return service != null
                && service.answeredAt() != null
                && !service.handedOver()
                && service.agent().id().equals(agent);
    }

    /** A conversation began. */
    private void began(AgentId agent, Instant at) {
        note(new Handled(agent, at, 1, Duration.ZERO));
    }

    /** A conversation that began at this moment is over. */
    private void talked(AgentId agent, Instant began, Duration talk) {
        note(new Handled(agent, began, 0, talk));
    }

    private void note(Handled handled) {
        ledger.add(handled);
        days.values().forEach(day -> day.add(handled));
        while (ledger.getFirst().at.plus(KEPT).isBefore(handled.at)) {
            ledger.removeFirst();
        }
    }

    int calls(AgentId agent, ZoneId zone, Instant now) {
        return today(zone, now).of(agent).calls;
    }

    long talkSeconds(AgentId agent, ZoneId zone, Instant now) {
        return today(zone, now).of(agent).talk.toSeconds();
    }

    private Day today(ZoneId zone, Instant now) {
        Day day = days.get(zone);
        if (day == null || !day.holds(now)) {
            Day fresh = Day.of(zone, now);
            ledger.forEach(fresh::add);
            days.put(zone, fresh);
            return fresh;
        }
        return day;
    }

    private record Handled(AgentId agent, Instant at, int calls, Duration talk) {}

    /** One agent's day so far. */
    private record Tally(int calls, Duration talk) {
        static final Tally NOTHING = new Tally(0, Duration.ZERO);
    }

    /** One day in one zone. */
    private record Day(Instant from, Instant until, Map<AgentId, Tally> tallies) {

        static Day of(ZoneId zone, Instant now) {
            LocalDate date = LocalDate.ofInstant(now, zone);
            return new Day(
                    date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant(),
                    new HashMap<>());
        }

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }

        void add(Handled handled) {
            if (holds(handled.at)) {
                Tally before = of(handled.agent);
                tallies.put(handled.agent, new Tally(before.calls + handled.calls, before.talk.plus(handled.talk)));
            }
        }

        Tally of(AgentId agent) {
            return tallies.getOrDefault(agent, Tally.NOTHING);
        }
    }
}
