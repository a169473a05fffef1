package org.indexus.callcenter.menus;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;

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

    public List<Line> getLines() {
        return lines;
    }
}
