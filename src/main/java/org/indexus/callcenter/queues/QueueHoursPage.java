package org.indexus.callcenter.queues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.schedules.Schedule;
import org.indexus.callcenter.schedules.ScheduleView;
import org.indexus.callcenter.schedules.Schedules;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** One queue's Hours: which schedule it keeps, how that stands now, and what becomes of callers while it is closed. */
@Named
@ViewScoped
public class QueueHoursPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Directory directory;

    @Inject
    private Queues queues;

    @Inject
    private Schedules schedules;

    private Queue queue = new Queue();
    private @Nullable String chosen;

    /** Does nothing for a queue that is still to be created. */
    public void load(@Nullable String ref) {
        if (ref == null || ref.isEmpty()) {
            return;
        }
        queue = queues.require(ref);
        chosen = queue.getHours().scheduleCode();
    }

    public void save() {
        boolean saved = Notices.attempt(
                () -> {
                    queue.getHours().setSchedule(schedules.chosen("schedule", chosen));
                    queues.save(queue);
                },
                "Saved. It holds for the next caller; who waits already is served.");
        if (saved) {
            load(queue.getId().toString());
        }
    }

    /** The chosen schedule as it stands now; {@code null} while none is chosen. */
    public @Nullable ScheduleView getView() {
        return chosen == null || chosen.isEmpty()
                ? null
                : schedules
                        .find(chosen)
                        .map(schedule -> ScheduleView.of(schedule, Instant.now(), zone()))
                        .orElse(null);
    }

    private ZoneId zone() {
        return queue.getHours().zoneId();
    }

    /** What becomes of callers while it is closed; empty for the usual message. */
    public String getWhenClosed() {
        return directory.names().told(queue.getOverflow().getActions().get(OverflowCause.CLOSED));
    }

    public List<Schedule> getSchedules() {
        return schedules.all();
    }

    public Queue getQueue() {
        return queue;
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }
}
