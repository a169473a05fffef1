package org.indexus.callcenter.menus;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.platform.numbers.Typed;
import org.jspecify.annotations.Nullable;

/** Campaigns, IVR menus: the list. */
@Named
@RequestScoped
public class MenusPage {

    /**
     * A row.
     *
     * @param greeting the name of what the menu says; empty for nothing
     * @param warnings what looks like a mistake in it
     */
    public record Line(Menu menu, String greeting, List<MenuWarning> warnings) {}

    @Inject
    private Menus menus;

    @Inject
    private Directory directory;

    private @Nullable String search;
    private List<Line> lines = List.of();

    @PostConstruct
    void load() {
        Names names = directory.names();
        MenuWarnings warnings = MenuWarnings.with(directory, names);
        lines = menus.all().stream()
                .map(menu -> new Line(
                        menu,
                        Objects.requireNonNullElse(names.prompt(menu.getSounds().getGreeting()), ""),
                        warnings.of(menu)))
                .toList();
    }

    /** Those whose name or code has what is searched for; sortable. */
    public List<Line> getLines() {
        return lines.stream()
                .filter(line ->
                        Typed.matches(search, line.menu().getName(), line.menu().getCode()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
