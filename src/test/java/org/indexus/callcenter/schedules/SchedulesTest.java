package org.indexus.callcenter.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.Office;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.SchedulesPlanned;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan.Closure;
import org.indexus.callcenter.engine.plan.SchedulePlan.Span;
import org.indexus.callcenter.queues.Queue;
import org.junit.jupiter.api.Test;

class SchedulesTest {

    private static final Span MORNING = new Span(LocalTime.of(8, 0), LocalTime.NOON);

    private static Schedule schedule() {
        Schedule schedule = new Schedule();
        schedule.setCode("office-" + UUID.randomUUID());
        schedule.setName("Office");
        schedule.setZone("Europe/Bratislava");
        schedule.setWeekly(List.of(new OpenHours(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), MORNING)));
        return schedule;
    }

    private static SchedulePlan lastPlan(Office office, Schedule schedule) {
        List<Event> plans = office.plans();
        SchedulesPlanned last = (SchedulesPlanned) plans.get(plans.size() - 1);
        return last.schedules().stream()
                .filter(plan -> plan.id().equals(schedule.scheduleId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isKeptAndToldToTheFloor() {
        Office.open(office -> {
            Schedule kept = office.schedules.save(schedule());
            office.flushAndForget();

            Schedule found = office.schedules.require(kept.getCode());
            assertThat(office.schedules.find(kept.getId().toString())).contains(found);
            assertThat(found.toPlan()).isEqualTo(lastPlan(office, kept));
            assertThat(found.toPlan().weekly()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        });
    }

    @Test
    void theSwitchIsOnTheFloorAtOnce() {
        Office.open(office -> {
            Schedule kept = office.schedules.save(schedule());
            office.schedules.closeNow(kept, true, " sound:fire ");
            assertThat(lastPlan(office, kept).closure()).isEqualTo(new Closure("sound:fire"));
            office.schedules.closeNow(kept, false, null);
            assertThat(lastPlan(office, kept).closure()).isNull();
        });
    }

    @Test
    void aQueueKeepsItAndSaysSoBeforeItIsDeleted() {
        Office.open(office -> {
            Schedule kept = office.schedules.save(schedule());
            Queue queue = new Queue();
            queue.setCode("support-" + UUID.randomUUID());
            queue.setName("Support");
            queue.getHours().setSchedule(kept);
            Queue saved = office.queues.save(queue);

            assertThat(office.plans())
                    .hasAtLeastOneElementOfType(QueuePlanned.class)
                    .anySatisfy(
                            plan -> assertThat(plan).isInstanceOfSatisfying(QueuePlanned.class, planned -> assertThat(
                                            planned.plan().schedule())
                                    .isEqualTo(kept.scheduleId())));
            assertThat(office.schedules.users(kept)).containsExactly("queue " + saved.getCode());
            assertThatThrownBy(() -> office.schedules.remove(kept.getCode()))
                    .hasMessageContaining("queue " + saved.getCode());
        });
    }

    @Test
    void codesAndZonesAreChecked() {
        Office.open(office -> {
            Schedule kept = office.schedules.save(schedule());
            Schedule twin = schedule();
            twin.setCode(kept.getCode());
            assertThatThrownBy(() -> office.schedules.save(twin)).hasMessageContaining(kept.getCode());
            Schedule lost = schedule();
            lost.setZone("Europe/Atlantis");
            assertThatThrownBy(() -> office.schedules.save(lost)).hasMessageContaining("zone must be");
        });
    }
}
