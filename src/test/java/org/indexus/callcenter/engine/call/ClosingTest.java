package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.Timetable;
import org.indexus.callcenter.engine.event.floor.ClockSet;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.SchedulesPlanned;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.junit.jupiter.api.Test;

/** A queue with a schedule lets callers in while that is open, and says why it does not. */
class ClosingTest {

    private static final QueueId SALES = new QueueId(new UUID(2, 2));

    /** The scenario begins on a Monday at 08:00 UTC. */
    private final FloorScenario floor = new FloorScenario();

    @Test
    void whoComesOutsideTheHoursHearsSo() {
        keeps(new Timetable("office").daily("08:00-08:10").says("sound:closed"));
        floor.arrives(1).after(600).arrives(2);
        assertThat(floor.timeline())
                .containsSubsequence("ROUTED support", "CLOSED office: HOURS", "MESSAGE_STARTED sound:closed");
        assertEnds(2, "OUTSIDE_HOURS");
    }

    @Test
    void whoWaitsWhenTheHoursEndIsServed() {
        keeps(new Timetable("office").daily("08:00-08:01"));
        floor.arrives(1).after(120);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        floor.agentsReady(1).talks(1, 1, 1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
    }

    @Test
    void aHolidayIsNamed() {
        String today = floor.now().toString().substring(0, 10);
        keeps(new Timetable("office").daily("00:00-24:00").once(today, "Epiphany"));
        floor.arrives(1);
        assertThat(floor.timeline())
                .containsSubsequence("CLOSED office: HOLIDAY Epiphany", "MESSAGE_STARTED sound:Epiphany");
        assertEnds(1, "HOLIDAY");
    }

    @Test
    void theSwitchClosesAtOnceAndOpensAgain() {
        Timetable office = new Timetable("office").daily("00:00-24:00");
        keeps(office);
        floor.arrives(1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        floor.when(new SchedulesPlanned(List.of(office.closedNow("sound:fire").plan())))
                .arrives(2);
        assertThat(floor.timeline()).containsSubsequence("CLOSED office: CLOSED_NOW", "MESSAGE_STARTED sound:fire");
        assertEnds(2, "CLOSED_NOW");
        floor.when(new SchedulesPlanned(List.of(office.plan().withoutClosure())))
                .arrives(3);
        assertThat(floor.phase(3)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void theQueuesOwnMessageGoesFirstAndItsSwitchKeepsItsCause() {
        keeps(new Timetable("office").says("sound:closed"));
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.CLOSED, Destination.message("sound:sorry")))
                .arrives(1);
        assertThat(floor.timeline()).contains("MESSAGE_STARTED sound:sorry");
        assertEnds(1, "OUTSIDE_HOURS");
        floor.planned(plan -> Plan.of(plan).closed()).arrives(2);
        assertThat(floor.timeline()).noneMatch(entry -> entry.startsWith("CLOSED"));
        assertEnds(2, "QUEUE_CLOSED");
    }

    @Test
    void closedHoursSendTheCallerWhereTheQueueSays() {
        keeps(new Timetable("office"));
        sales(null);
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.CLOSED, Destination.toQueue(SALES, true)))
                .arrives(1);
        assertThat(floor.timeline())
                .containsSubsequence("CLOSED office: HOURS", "OVERFLOWED CLOSED to sales", "QUEUED sales");
    }

    @Test
    void overflowIntoAQueueThatIsClosedByItsScheduleIsTurnedAwayThere() {
        sales(Timetable.ID);
        floor.when(new SchedulesPlanned(
                        List.of(new Timetable("office").says("sound:closed").plan())))
                .planned(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, Destination.toQueue(SALES, true)))
                .arrives(1)
                .after(300);
        assertThat(floor.timeline())
                .containsSubsequence(
                        "OVERFLOWED MAX_WAIT to sales", "CLOSED office: HOURS", "MESSAGE_STARTED sound:closed");
        assertEnds(1, "OUTSIDE_HOURS");
        assertThat(floor.card(1).visits()).hasSize(1);
    }

    @Test
    void aScheduleThatNobodyKnowsIsOpen() {
        floor.planned(plan -> Plan.of(plan).schedule(new ScheduleId(new UUID(9, 9))))
                .arrives(1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void schedulesFollowTheWallClockWhenItIsSet() {
        keeps(new Timetable("office").daily("08:00-09:00"));
        floor.arrives(1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        Instant before = floor.now();
        floor.when(new ClockSet(Duration.ofHours(2))).arrives(2);
        assertEnds(2, "OUTSIDE_HOURS");
        assertThat(floor.card(2).ending().at()).as("the floor's own time").isEqualTo(before);
        floor.when(new ClockSet(Duration.ZERO)).arrives(3);
        assertThat(floor.phase(3)).isEqualTo(CallPhase.WAITING);
    }

    private void keeps(Timetable schedule) {
        floor.when(new SchedulesPlanned(List.of(schedule.plan())))
                .planned(plan -> Plan.of(plan).schedule(Timetable.ID));
    }

    private void sales(ScheduleId schedule) {
        floor.when(new QueuePlanned(Plan.of(FloorScenario.queue(SALES, "sales")).schedule(schedule)));
    }

    private void assertEnds(int call, String cause) {
        floor.hangsUp(call);
        assertThat(floor.card(call).ending().outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(floor.card(call).ending().cause()).isEqualTo(cause);
    }
}
