package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.BitSet;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.line.Ticket;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.WaitEstimate;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/** Looks from a caller's place along the line: who stands before, in this queue and in those that share its agents. */
final class WaitEstimates {

    private final Floor floor;

    WaitEstimates(Floor floor) {
        this.floor = floor;
    }

    /** What a caller may expect who stands, or would stand, at this place; {@code null} when the queue is gone. */
    @Nullable
    WaitEstimate of(CallId call, Place place, CallClass callers, Instant now) {
        QueuePlan plan = floor.queues.get(place.queue().id());
        Roster roster = floor.rosters.of(place.queue().id());
        if (plan == null || roster == null) {
            return null;
        }
        Ticket ticket = Ticket.of(call, place, plan.weight());
        int ahead = floor.lines.ahead(plan.id(), ticket);
        BitSet able = (BitSet) roster.askedFor(callers, floor.seating).clone();
        able.and(floor.seating.working);
        int atWork = able.cardinality();
        double others = 0;
        for (QueueId queue : floor.lines.queues()) {
            if (!queue.equals(plan.id())) {
                others += rivals(queue, ticket, able);
            }
        }
        able.and(floor.seating.offerable);
        return new WaitEstimate(ahead, floor.forecasts.estimate(plan, ahead + others, atWork, able.cardinality(), now));
    }

    /** Callers of another queue who come before and are served by the same agents: as many as the share that these are of its own. */
    private double rivals(QueueId queue, Ticket ticket, BitSet able) {
        Roster roster = floor.rosters.of(queue);
        if (roster == null || !roster.members.intersects(able)) {
            return 0;
        }
        BitSet theirs = (BitSet) roster.members.clone();
        theirs.and(floor.seating.working);
        int all = theirs.cardinality();
        theirs.and(able);
        return (double) floor.lines.ahead(queue, ticket) * theirs.cardinality() / all;
    }
}
