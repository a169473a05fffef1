package org.indexus.callcenter.routes;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.Zones;
import org.indexus.callcenter.platform.entries.EntryTable;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.schedules.Schedule;
import org.indexus.callcenter.schedules.Schedules;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** Campaigns, DID routes: which dialled number leads where. The form beside the list edits the chosen one. */
@Named
@ViewScoped
public class DidRoutesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DidRoutes routes;

    @Inject
    private Directory directory;

    @Inject
    private Skills skills;

    @Inject
    private Schedules schedules;

    private @Nullable String search;
    private transient @Nullable Names names;
    private transient @Nullable Shadows shadows;
    private @Nullable EntryTable<DidRoute> table;
    private @Nullable RouteForm form;

    @PostConstruct
    public void begin() {
        edit(new DidRoute());
    }

    public void edit(DidRoute chosen) {
        form = new RouteForm(chosen, getNames());
    }

    public void save() {
        RouteForm edited = getForm();
        boolean saved = Notices.attempt(
                () -> routes.save(edited.read(directory, skills, schedules)), "Saved. It holds for the next caller.");
        if (saved) {
            DidRoute kept = edited.getRoute();
            refresh();
            warnings(kept).forEach(Notices::warned);
            begin();
        }
    }

    public void delete() {
        DidRoute chosen = getForm().getRoute();
        Notices.attempt(
                () -> routes.remove(chosen.getId().toString()), "The route " + chosen.getCode() + " is deleted.");
        refresh();
        begin();
    }

    private void refresh() {
        names = null;
        shadows = null;
    }

    /** What to tell of a route that gets into others' way. */
    public List<String> warnings(DidRoute route) {
        if (shadows == null) {
            shadows = routes.shadows();
        }
        return shadows.of(route.toPlan());
    }

    /** What the list calls the targets. */
    public Names getNames() {
        if (names == null) {
            names = directory.names();
        }
        return names;
    }

    public EntryTable<DidRoute> getTable() {
        if (table == null) {
            table = new EntryTable<>(routes, search);
        }
        return table;
    }

    public RouteForm getForm() {
        if (form == null) {
            form = new RouteForm(new DidRoute(), getNames());
        }
        return form;
    }

    public List<Skill> getCatalogue() {
        return skills.all();
    }

    public List<Schedule> getSchedules() {
        return schedules.all();
    }

    public SkillMatch[] getMatches() {
        return SkillMatch.values();
    }

    public List<String> getZones() {
        return Zones.all();
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
