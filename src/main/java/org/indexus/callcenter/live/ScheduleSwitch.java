package org.indexus.callcenter.live;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.schedules.Schedule;
import org.indexus.callcenter.schedules.ScheduleView;
import org.indexus.callcenter.schedules.Schedules;
import org.jspecify.annotations.Nullable;

/** The hours on the Live page: how each schedule stands, and its switch for emergencies. */
@Named
@RequestScoped
public class ScheduleSwitch {

    @Inject
    private Schedules schedules;

    private List<Schedule> all = List.of();

    @PostConstruct
    void load() {
        all = schedules.all();
    }

    public List<ScheduleView> getViews() {
        return all.stream().map(ScheduleView::now).toList();
    }

    /** How a queue's hours stand, in its own zone; {@code null} for one without. */
    public @Nullable ScheduleView of(QueuePlan queue) {
        Map<ScheduleId, Schedule> byId =
                all.stream().collect(Collectors.toMap(Schedule::scheduleId, Function.identity()));
        Schedule schedule = queue.schedule() == null ? null : byId.get(queue.schedule());
        ZoneId zone = queue.zone();
        return schedule == null ? null : ScheduleView.of(schedule, Instant.now(), zone);
    }

    /** Who is turned away meanwhile, in words. */
    public String closes(ScheduleView view) {
        List<String> users = schedules.users(view.schedule());
        return users.isEmpty() ? "nothing: no queue and no route keeps it" : String.join(", ", users);
    }

    public int count(ScheduleView view) {
        return schedules.users(view.schedule()).size();
    }

    public void close(ScheduleView view) {
        throwTo(view, true, view.schedule().getName() + " is closed now. Who waits already is served.");
    }

    public void open(ScheduleView view) {
        throwTo(view, false, view.schedule().getName() + " follows its hours again.");
    }

    private void throwTo(ScheduleView view, boolean active, String done) {
        String prepared = view.schedule().getClosedNowPrompt();
        Notices.attempt(() -> schedules.closeNow(view.schedule(), active, prepared), done);
        load();
    }
}
