package org.indexus.callcenter.schedules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Settings, Schedules: the list, each as it stands now. */
@Named
@RequestScoped
public class SchedulesPage {

    /** A row: the schedule now, and who keeps it. */
    public record Line(ScheduleView view, List<String> users) {}

    @Inject
    private Schedules schedules;

    private List<Line> lines = List.of();

    @PostConstruct
    void load() {
        lines = schedules.all().stream()
                .map(schedule -> new Line(ScheduleView.now(schedule), schedules.users(schedule)))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }
}
