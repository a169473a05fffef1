package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.Rules.hold;

import java.time.Duration;
import java.util.List;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.DutyStatus;

/** Everybody leaves: whatever the history was, each call has ended and nothing is left over, here or in Asterisk. */
final class GoingHome {

    private static final long LONGEST = Duration.ofHours(3).toSeconds();

    private final RandomFloor floor;

    GoingHome(RandomFloor floor) {
        this.floor = floor;
    }

    void run() {
        floor.after(0);
        floor.servers.forEach(this::lookAgain);
        for (int number = 1; number <= RandomPlan.AGENTS; number++) {
            floor.take(new StatusRequested(
                    agent(number), DutyStatus.OFFLINE, null, new Actor(agent(number), "agent", false)));
        }
        for (RandomAsterisk server : floor.servers) {
            server.returning = false;
            server.news.removeIf(CallArrived.class::isInstance);
            List.copyOf(server.callers.keySet()).forEach(server::leave);
            tell(server);
            List.copyOf(server.legs.keySet()).stream()
                    .filter(leg -> !Names.isAgentLeg(leg))
                    .forEach(server::leave); // whom agents have called
            tell(server);
        }
        floor.after(LONGEST);
        floor.servers.forEach(this::tell);
        floor.servers.forEach(this::lookAgain);
        floor.servers.forEach(this::tell);
        floor.after(LONGEST);
        nothingIsLeft();
    }

    private void lookAgain(RandomAsterisk server) {
        server.up = true;
        server.news.clear();
        floor.take(server.found());
    }

    private void tell(RandomAsterisk server) {
        while (!server.news.isEmpty()) {
            floor.take(server.told(server.news.remove(0)));
        }
    }

    private void nothingIsLeft() {
        FloorView view = floor.view();
        hold(view.calls().isEmpty(), () -> "no call is left: " + view.calls().values());
        hold(
                view.agents().values().stream().allMatch(each -> each.status().status() == DutyStatus.OFFLINE),
                () -> "everybody is at home: " + view.agents().values());
        hold(
                view.queues().values().stream()
                        .allMatch(queue -> queue.waiting().isEmpty()),
                () -> "nobody stands in line: " + view.queues());
        floor.told.cards.values().forEach(card -> hold(card.isEnded(), () -> "has ended: " + card));
        hold(floor.told.offers.isEmpty(), () -> "each offer has ended: " + floor.told.offers.values());
        hold(floor.alarms.isEmpty(), () -> "no timer is left");
        for (RandomAsterisk server : floor.servers) {
            hold(
                    server.legs.isEmpty() && server.bridges.isEmpty() && server.callers.isEmpty(),
                    () -> "nothing is left in Asterisk: " + server.legs + server.bridges + server.callers);
        }
    }
}
