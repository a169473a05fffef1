package org.indexus.callcenter.menus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.destinations.Codes;
import org.indexus.callcenter.destinations.Ways;
import org.indexus.callcenter.engine.event.floor.PlanEvents.MenusPlanned;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.entries.UsesWanted;
import org.indexus.callcenter.prompts.Prompt;
import org.indexus.callcenter.runtime.PlanChanged;

/** All IVR menus. The floor gets all of them after each change, so changes take turns; who is in a menu goes on in it. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class Menus extends Entries<Menu> {

    /** The subject of the one table. */
    private static final UUID TABLE = new UUID(0, 1);

    @Inject
    private Event<PlanChanged> changes;

    @Inject
    private Codes codes;

    @Inject
    private Ways ways;

    public Menus() {
        super(Menu.class);
    }

    /** By id or code. */
    @Override
    public Optional<Menu> find(String ref) {
        return super.find(ref).or(() -> query("SELECT e FROM Menu e WHERE e.code = :code")
                .setParameter("code", ref)
                .getResultStream()
                .findFirst());
    }

    /** Throws 409 for a code that something else has, 422 for a menu in which callers would get stuck or go in a circle. */
    @Override
    @Transactional
    public Menu save(Menu menu) {
        MenuRules.check(menu);
        ways.takeTurns();
        lockTable();
        codes.requireFree(menu.getCode(), menu.getId());
        ways.requireSound(MenuWays.of(menu));
        Menu kept = super.save(menu);
        announce();
        return kept;
    }

    @Override
    @Transactional
    public void remove(String ref) {
        ways.takeTurns();
        lockTable();
        super.remove(ref);
        announce();
    }

    MenusPlanned plan() {
        return new MenusPlanned(all().stream().map(Menu::toPlan).toList());
    }

    void useOthers(@Observes UsesWanted asked) {
        UUID id = asked.subject().getId();
        for (Menu menu : all()) {
            if (!menu.getId().equals(id)) {
                MenuWays.uses(menu, id).forEach(asked::add);
            }
            if (asked.subject() instanceof Prompt prompt) {
                MenuWays.usesOfPrompt(menu, prompt.media()).forEach(asked::add);
            }
            if (asked.subject() instanceof Skill) {
                MenuWays.usesOfSkill(menu, id).forEach(asked::add);
            }
        }
    }

    private void announce() {
        changes.fire(new PlanChanged(TABLE, nextPlanRevision(), plan()));
    }

    private void lockTable() {
        em.createNativeQuery("LOCK TABLE ivr_menus IN SHARE ROW EXCLUSIVE MODE").executeUpdate();
    }

    @Override
    protected String name(Menu menu) {
        return menu.getCode();
    }

    @Override
    protected String noun() {
        return "menu";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.name", "e.code");
    }
}
