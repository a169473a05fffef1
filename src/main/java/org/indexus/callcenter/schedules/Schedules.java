package org.indexus.callcenter.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.engine.event.floor.PlanEvents.SchedulesPlanned;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.entries.UsesWanted;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.Prompt;
import org.indexus.callcenter.prompts.PromptNames;
import org.indexus.callcenter.runtime.PlanChanged;
import org.jspecify.annotations.Nullable;

/** All schedules. The floor gets the whole table after each change, so changes take turns; whoever comes next meets it. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class Schedules extends Entries<Schedule> {

    /** The subject of the one table. */
    private static final UUID TABLE = new UUID(0, 1);

    @Inject
    private Event<PlanChanged> changes;

    @Inject
    private PromptNames names;

    public Schedules() {
        super(Schedule.class);
    }

    /** By id or code. */
    @Override
    public Optional<Schedule> find(String ref) {
        return super.find(ref).or(() -> query("SELECT e FROM Schedule e WHERE e.code = :code")
                .setParameter("code", ref)
                .getResultStream()
                .findFirst());
    }

    void playPrompts(@Observes UsesWanted asked) {
        if (asked.subject() instanceof Prompt prompt) {
            all().stream()
                    .filter(schedule -> schedule.says(prompt.media()))
                    .forEach(schedule -> asked.add("schedule " + schedule.getCode()));
        }
    }

    /** By id or code, none for nothing; throws 422 naming the field for one that does not exist. */
    public @Nullable Schedule chosen(String field, @Nullable String ref) {
        return ref == null || ref.isEmpty()
                ? null
                : find(ref)
                        .orElseThrow(() -> ProblemException.invalid(
                                field, "UNKNOWN", field + " must be the id or the code of a schedule."));
    }

    /** Throws 409 for a code that another one has, 422 for hours on top of each other, a day twice, an unknown zone. */
    @Override
    @Transactional
    public Schedule save(Schedule schedule) {
        requireZone(schedule.getZone());
        ScheduleCheck.check(schedule);
        lockTable();
        requireFree(schedule);
        Schedule kept = super.save(schedule);
        announce();
        return kept;
    }

    /** Throws the emergency switch; on with a message of its own, or {@code null} for what is said at such an hour anyway. */
    @Transactional
    @ChangedBy(Role.SUPERVISOR)
    public Schedule closeNow(Schedule schedule, boolean active, @Nullable String prompt) {
        String said = names.media(prompt, "prompt");
        lockTable();
        Schedule locked =
                locked(schedule.getId()).orElseThrow(() -> ProblemException.notFound("schedule " + schedule.getCode()));
        locked.closeNow(active, said);
        em.flush();
        announce();
        return locked;
    }

    @Override
    @Transactional
    public void remove(String ref) {
        lockTable();
        super.remove(ref);
        announce();
    }

    /** Who keeps these hours, in words: "queue support". */
    public List<String> users(Schedule schedule) {
        return schedule.isNew() ? List.of() : uses.of(schedule);
    }

    SchedulesPlanned plan() {
        return new SchedulesPlanned(all().stream().map(Schedule::toPlan).toList());
    }

    private void announce() {
        changes.fire(new PlanChanged(TABLE, nextPlanRevision(), plan()));
    }

    private void lockTable() {
        em.createNativeQuery("LOCK TABLE schedules IN SHARE ROW EXCLUSIVE MODE").executeUpdate();
    }

    private void requireFree(Schedule schedule) {
        find(schedule.getCode()).filter(other -> !other.equals(schedule)).ifPresent(other -> {
            throw ProblemException.conflict(
                    "DUPLICATE",
                    "The code " + other.getCode() + " belongs to the schedule " + other.getName()
                            + " already. Choose another one.");
        });
    }

    private static void requireZone(@Nullable String zone) {
        try {
            var unused = zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw ProblemException.invalid(
                    "zone", "UNKNOWN", "zone must be a time zone like Europe/Bratislava, or nothing.");
        }
    }

    @Override
    protected String name(Schedule schedule) {
        return schedule.getCode();
    }

    @Override
    protected String noun() {
        return "schedule";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.name", "e.code");
    }
}
