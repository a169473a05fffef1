package org.indexus.callcenter.queues;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.indexus.callcenter.schedules.Schedule;
import org.indexus.callcenter.schedules.ScheduleView;
import org.jspecify.annotations.Nullable;

/** Campaigns, Inbound Queues: the list. */
@Named
@RequestScoped
public class QueuesPage {

    /** A row: the queue, how many agents serve it, and how its hours stand, if it keeps any. */
    public record Line(Queue queue, long members, @Nullable ScheduleView hours) {}

    @Inject
    private Queues queues;

    private List<Line> lines = List.of();

    @PostConstruct
    void load() {
        lines = queues.all().stream()
                .map(queue -> new Line(
                        queue,
                        queues.members(queue).stream()
                                .filter(QueueMember::isActive)
                                .count(),
                        hours(queue)))
                .toList();
    }

    private static @Nullable ScheduleView hours(Queue queue) {
        Schedule schedule = queue.getOverflow().getSchedule();
        return schedule == null
                ? null
                : ScheduleView.of(
                        schedule, Instant.now(), ZoneId.of(queue.getFigures().getZone()));
    }

    public List<Line> getLines() {
        return lines;
    }
}
