package org.indexus.callcenter.engine;

import java.util.List;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.effect.QueueCursorMoved;
import org.indexus.callcenter.engine.event.call.AgentChosen;
import org.indexus.callcenter.engine.event.call.CallEvent;
import org.indexus.callcenter.engine.event.call.PreferredGone;
import org.indexus.callcenter.engine.event.call.StaffGone;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.routing.RoutingMode;

/** What follows each turn: callers leave queues that have lost their staff, and free agents are offered callers. */
final class Allocation {

    private final Floor floor;

    Allocation(Floor floor) {
        this.floor = floor;
    }

    /** Where the last agent has left, callers go where the queue's plan sends them; who was kept for one who left is not. */
    void clearUnstaffed(TurnBuilder turn) {
        List<QueueId> changed = List.copyOf(floor.staffChanged);
        floor.staffChanged.clear();
        changed.forEach(queue -> newsFor(queue).forEach(turn::deliver));
    }

    private List<CallEvent> newsFor(QueueId queue) {
        QueuePlan plan = floor.queues.get(queue);
        OverflowCause cause = plan == null ? null : plan.overflow().unstaffed(floor.load(queue));
        Stream<CallEvent> unstaffed = (cause == null ? List.<CallId>of() : floor.lines.of(queue))
                .stream().map(call -> new StaffGone(call, cause));
        Stream<CallEvent> kept =
                floor.seekers.keptFor(queue, floor::isAway).stream().map(PreferredGone::new);
        return Stream.concat(unstaffed, kept).toList();
    }

    /** Offers callers to free agents until no more pair fits; one caller's failure does not stop the others. */
    void match(TurnBuilder turn) {
        Matching matching = new Matching(floor, turn);
        matching.run((ticket, choice) -> {
            offer(ticket.call(), choice, turn);
            turn.change(() -> moveCursor(ticket.place().queue().id(), choice, turn));
        });
        matching.joinRounds((call, choice) -> offer(call, choice, turn));
    }

    private static void offer(CallId call, Choice choice, TurnBuilder turn) {
        turn.deliver(new AgentChosen(call, choice.agents(), choice.why()));
    }

    private void moveCursor(QueueId queue, Choice choice, TurnBuilder turn) {
        QueuePlan plan = floor.queues.get(queue);
        if (plan != null && plan.strategy() == RoutingMode.ROUND_ROBIN) {
            floor.cursors.put(queue, choice.lastOrder());
            turn.add(new QueueCursorMoved(queue, choice.lastOrder(), turn.now()));
        }
    }
}
