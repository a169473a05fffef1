package org.indexus.callcenter.engine;

import java.time.Instant;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.routing.Seats;

/** One queue's members as its strategy sees them for one call at one moment. */
record MemberSeats(Floor floor, Roster roster, CallClass callers, Instant now) implements Seats {

    private static final long NANOS = 1_000_000_000L;

    @Override
    public int number(int seat) {
        return profile(seat).number();
    }

    @Override
    public long order(int seat) {
        QueuePlan.Member member = roster.at(seat);
        return member == null ? Long.MAX_VALUE : member.order();
    }

    @Override
    public long lastOffered() {
        return floor.cursors.getOrDefault(roster.plan.id(), 0L);
    }

    @Override
    public long idleSince(int seat) {
        return floor.seating.idleSince(seat);
    }

    @Override
    public long idleSeconds(int seat) {
        return (Seating.nanos(now) - idleSince(seat)) / NANOS;
    }

    @Override
    public int callsToday(int seat) {
        return floor.workload.calls(profile(seat).id(), roster.plan.zone(), now);
    }

    @Override
    public long talkSecondsToday(int seat) {
        return floor.workload.talkSeconds(profile(seat).id(), roster.plan.zone(), now);
    }

    @Override
    public int match(int seat) {
        return roster.match(seat, profile(seat), callers);
    }

    @Override
    public int otherSkills(int seat) {
        return roster.otherSkills(seat, profile(seat), callers);
    }

    @Override
    public int dice(int bound) {
        return floor.dice.nextInt(bound);
    }

    private AgentProfile profile(int seat) {
        return floor.seating.profile(seat);
    }
}
