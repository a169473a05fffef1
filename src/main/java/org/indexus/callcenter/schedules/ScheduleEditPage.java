package org.indexus.callcenter.schedules;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.platform.Zones;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** One schedule: its week at a glance, its holidays, and the emergency switch. Without a {@code ref} it creates one. */
@Named
@ViewScoped
public class ScheduleEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Schedules schedules;

    @Inject
    private PromptNames names;

    private @Nullable String ref;
    private Schedule schedule = new Schedule();
    private ScheduleForm form = ScheduleForm.begin();
    private @Nullable String closedNowPrompt;
    private @Nullable String lines;

    /** As it is kept, not as it is being edited. */
    private transient @Nullable ScheduleView view;

    public void load() {
        if (ref != null) {
            show(schedules.require(ref));
            form = ScheduleForm.of(schedule, names);
        }
    }

    private void show(Schedule kept) {
        schedule = kept;
        closedNowPrompt = names.ref(kept.getClosedNowPrompt());
        view = null;
    }

    public void save() {
        boolean created = schedule.isNew();
        boolean saved = Notices.attempt(
                () -> show(FieldWords.forPeople(() -> schedules.save(form.applyTo(schedule, names)))),
                created
                        ? "The schedule is created. Give it to a queue under Hours."
                        : "Saved. It holds for the next caller; who waits already is served.");
        if (saved && created) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect("settings/schedule?ref=%s", schedule.getCode());
        }
    }

    public void closeNow() {
        throwTo(true, closedNowPrompt, "Closed. New callers are turned away until you open it again.");
    }

    public void openAgain() {
        throwTo(false, schedule.getClosedNowPrompt(), "The switch is off: the hours count again.");
    }

    private void throwTo(boolean active, @Nullable String prompt, String done) {
        Notices.attempt(() -> show(schedules.closeNow(schedule, active, prompt)), done);
    }

    public void addLines() {
        boolean added = Notices.attempt(
                () -> form.addAll(HolidayLines.read(lines == null ? "" : lines)), "Added below. Save to keep them.");
        if (added) {
            lines = null;
        }
    }

    public void delete() {
        String name = schedule.getName();
        if (Notices.attempt(
                () -> schedules.remove(schedule.getId().toString()), "The schedule " + name + " is deleted.")) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect("settings/schedules");
        }
    }

    public ScheduleView getView() {
        if (view == null) {
            view = ScheduleView.now(schedule);
        }
        return view;
    }

    /** Who keeps these hours, in words. */
    public List<String> getUsers() {
        return schedules.users(schedule);
    }

    public List<String> getZones() {
        return Zones.all();
    }

    public Schedule getSchedule() {
        return schedule;
    }

    public ScheduleForm getForm() {
        return form;
    }

    public @Nullable String getRef() {
        return ref;
    }

    public void setRef(@Nullable String ref) {
        this.ref = ref;
    }

    public @Nullable String getClosedNowPrompt() {
        return closedNowPrompt;
    }

    public void setClosedNowPrompt(@Nullable String closedNowPrompt) {
        this.closedNowPrompt = closedNowPrompt;
    }

    public @Nullable String getLines() {
        return lines;
    }

    public void setLines(@Nullable String lines) {
        this.lines = lines;
    }
}
