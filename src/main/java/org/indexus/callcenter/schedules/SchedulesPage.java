package org.indexus.callcenter.schedules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.indexus.callcenter.platform.numbers.Typed;
import org.jspecify.annotations.Nullable;

/** Settings, Schedules: the list, each as it stands now. */
@Named
@RequestScoped
public class SchedulesPage {

    /** A row: the schedule now, and who keeps it. */
    public record Line(ScheduleView view, List<String> users) {}

    @Inject
    private Schedules schedules;

    private @Nullable String search;
    private List<Line> lines = List.of();

    @PostConstruct
    void load() {
        lines = schedules.all().stream()
                .map(schedule -> new Line(ScheduleView.now(schedule), schedules.users(schedule)))
                .toList();
    }

    /** Those whose name or code has what is searched for; sortable. */
    public List<Line> getLines() {
        return lines.stream()
                .filter(line -> Typed.matches(
                        search,
                        line.view().schedule().getName(),
                        line.view().schedule().getCode()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
