package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.ROUTE;
import static org.indexus.callcenter.engine.FloorScenario.SUPPORT;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.Engine;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueueRemoved;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.WelcomeMode;
import org.junit.jupiter.api.Test;

/**
 * A queue was deleted while its caller was being connected, or heard the welcome: the caller then waited for ever in no line.
 * Later all its callers were sent to the dialplan's fallback, and came back as new calls that nobody had dialled.
 */
class QueueDeletedUnderItsCallersTest {

    private static final String TOLD = "MESSAGE_STARTED sound:ss-noservice";
    private static final QueueId SALES = new QueueId(new UUID(2, 2));

    @Test
    void callerWhosePhoneCallFailsIsTold() {
        FloorScenario floor = new FloorScenario().agentsReady(1).arrives(1).accepts(1, 1);
        floor.when(new QueueRemoved(SUPPORT)).phoneGone(1, 1, 17);
        assertThat(floor.timeline()).contains(TOLD);
        floor.when(new PlaybackEnded(call(1), playback(floor), false));
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(floor.card(1).ending().cause()).isEqualTo("QUEUE_DELETED");
    }

    @Test
    void callersGoWhereTheRouteLeadsNowAndKeepTheirPlace() {
        FloorScenario floor = new FloorScenario().when(new QueuePlanned(FloorScenario.queue(SALES, "sales")));
        floor.arrives(1).after(60).agentsReady(1).arrives(2);
        floor.when(new RoutesPlanned(List.of(RoutePlan.toQueue(ROUTE, "main", "100", SALES, true))));
        Instant since = floor.card(1).place().waitingSince();
        floor.when(new QueueRemoved(SUPPORT));
        for (int call = 1; call <= 2; call++) {
            assertThat(floor.phase(call)).isEqualTo(CallPhase.WAITING);
            assertThat(floor.card(call).queue().code()).isEqualTo("sales");
            assertThat(floor.card(call).visits()).hasSize(2);
        }
        assertThat(floor.card(1).place().waitingSince()).isEqualTo(since);
        assertThat(floor.status(1).status()).as("the offer was taken back").isEqualTo(DutyStatus.AVAILABLE);
        assertThat(floor.timeline()).contains("OVERFLOWED QUEUE_DELETED to main", "QUEUED sales");
        assertThat(floor.commands()).noneMatch(ChannelCommand.Continue.class::isInstance);
    }

    @Test
    void theRoutesGiftsAreNotGivenTwice() {
        FloorScenario floor = new FloorScenario().when(new QueuePlanned(FloorScenario.queue(SALES, "sales")));
        floor.when(new RoutesPlanned(List.of(route(SUPPORT)))).arrives(1);
        floor.when(new RoutesPlanned(List.of(route(SALES)))).when(new QueueRemoved(SUPPORT));
        assertThat(floor.card(1).place().priority()).isEqualTo(4);
    }

    private static RoutePlan route(QueueId queue) {
        CallAttributes four = new CallAttributes(4, Requirement.NONE, null, null, false);
        return new RoutePlan(ROUTE, "main", "100", Destination.toQueue(queue, false), four, null, null, null, true);
    }

    @Test
    void whereTheRouteLeadsNowhereTheQueuesOverflowForClosedCounts() {
        FloorScenario floor = new FloorScenario().when(new QueuePlanned(FloorScenario.queue(SALES, "sales")));
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.CLOSED, Destination.toQueue(SALES, true)))
                .arrives(1)
                .after(60)
                .when(new QueueRemoved(SUPPORT));
        assertThat(floor.card(1).queue().code()).isEqualTo("sales");
        assertThat(floor.card(1).place().waitingSince())
                .isEqualTo(floor.card(1).origin().arrivedAt());
    }

    @Test
    void callerWhoHearsTheWelcomeIsTold() {
        FloorScenario floor = new FloorScenario();
        floor.planned(plan -> Plan.of(plan).welcome("sound:welcome", WelcomeMode.FIRST));
        floor.arrives(1).when(new QueueRemoved(SUPPORT));
        assertThat(floor.timeline()).contains(TOLD);
    }

    @Test
    void callerOfTheLifeBeforeIsTold() {
        FloorScenario before = new FloorScenario().arrives(1);
        Engine next = new Engine(new java.util.SplittableRandom(1));
        FloorMemory memory = new FloorMemory(List.of(before.card(1)), List.of(), Map.of(), List.of());
        next.handle(before.now(), new FloorRestored(memory, Duration.ofSeconds(15)));
        CallArrived there = new CallArrived(call(1), before.card(1).origin(), null, true);
        next.handle(before.now(), new ConnectionRestored(PBX, List.of(there), Map.of(), Map.of()));
        assertThat(next.view(before.now())
                        .calls()
                        .get(call(1))
                        .card()
                        .journey()
                        .farewell()
                        .cause())
                .isEqualTo("QUEUE_DELETED");
    }

    private static String playback(FloorScenario floor) {
        return floor.everything().stream()
                .filter(ChannelCommand.Play.class::isInstance)
                .map(effect -> ((ChannelCommand.Play) effect).object())
                .findFirst()
                .orElseThrow();
    }
}
