package org.indexus.callcenter.queues;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.indexus.callcenter.platform.numbers.Typed;
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

    private @Nullable String search;
    private List<Line> lines = List.of();

    @PostConstruct
    void load() {
        Map<UUID, Long> members = queues.activeMembers();
        lines = queues.all().stream()
                .map(queue -> new Line(queue, members.getOrDefault(queue.getId(), 0L), hours(queue)))
                .toList();
    }

    private static @Nullable ScheduleView hours(Queue queue) {
        Schedule schedule = queue.getHours().getSchedule();
        return schedule == null
                ? null
                : ScheduleView.of(schedule, Instant.now(), queue.getHours().zoneId());
    }

    /** Those whose name or code has what is searched for; sortable. */
    public List<Line> getLines() {
        return lines.stream()
                .filter(line -> Typed.matches(
                        search, line.queue().getName(), line.queue().getCode()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
