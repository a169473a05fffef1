package org.indexus.callcenter.menus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.Office;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.event.floor.PlanEvents.MenusPlanned;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.DigitsKind;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.indexus.callcenter.queues.Queue;
import org.indexus.callcenter.routes.DidRoute;
import org.junit.jupiter.api.Test;

/** Menus in the database: what was said is what the floor gets; what would lose a caller is refused. */
class MenusTest {

    private static Queue queue(Office office) {
        Queue queue = new Queue();
        queue.setCode("support-" + UUID.randomUUID());
        queue.setName("Support");
        return office.queues.save(queue);
    }

    private static Menu menu(String code, Choice... choices) {
        Menu menu = new Menu();
        menu.setCode(code + "-" + UUID.randomUUID());
        menu.setName(code);
        menu.getSounds().setGreeting("sound:hello");
        menu.getKeys().setChoices(List.of(choices));
        return menu;
    }

    private static Choice to(String key, Queue queue) {
        return Choice.of(key, "Support", Target.toQueue(queue.getId(), false));
    }

    private static Choice to(String key, Menu menu) {
        return Choice.of(key, "More", Target.to(DestinationType.MENU, menu.getId()));
    }

    private static Choice back(String key) {
        return Choice.of(key, "Back", Target.of(DestinationType.BACK));
    }

    private static DidRoute route(Office office, Menu menu) {
        DidRoute route = new DidRoute();
        route.setCode("did-" + UUID.randomUUID());
        route.setPattern("4" + System.nanoTime());
        route.setTarget(Target.to(DestinationType.MENU, menu.getId()));
        return office.routes.save(route);
    }

    private static MenuPlan plan(Office office, Menu menu) {
        return office.menus.plan().menus().stream()
                .filter(plan -> plan.id().value().equals(menu.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everySettingReachesTheFloorAsItWasSaved() {
        Office.open(office -> {
            Queue queue = queue(office);
            Skill skill = office.skills.blank();
            skill.setCode("slovak-" + UUID.randomUUID());
            skill.setLabel("Slovak");
            Skill slovak = office.skills.save(skill);
            Menu menu = menu("main", back("*"), to("1", queue));
            menu.getKeys()
                    .setChoices(List.of(
                            back("9"),
                            new Choice(
                                    "1",
                                    "<b>Help</b>",
                                    Target.toQueue(queue.getId(), false),
                                    3,
                                    SkillMatch.ANY,
                                    List.of(new RequiredSkill(slovak, 4)),
                                    "sk")));
            menu.getKeys().setDirectDial("_2XX");
            menu.getSounds().setSilentPrompt("sound:silent");
            menu.getTimes().setPatienceSeconds(7);
            menu.setExit(MenuExit.INVALID, Target.message("sound:bye"));
            office.menus.save(menu);
            office.flushAndForget();

            MenuPlan plan = plan(office, menu);
            assertThat(plan.choices()).containsOnlyKeys("1", "9");
            assertThat(plan.choices().get("1").label()).isEqualTo("<b>Help</b>");
            assertThat(plan.choices().get("1").gifts().requirement().needs())
                    .containsExactly(new SkillNeed(slovak.getCode(), 4));
            assertThat(plan.choices().get("1").gifts().language()).isEqualTo("sk");
            assertThat(plan.directDial()).isEqualTo("_2XX");
            assertThat(plan.patience()).isEqualTo(Duration.ofSeconds(7));
            assertThat(plan.onInvalid()).isEqualTo(Destination.message("sound:bye"));
            assertThat(plan.onSilence().target()).isEqualTo(queue.getId());
            assertThat(office.plans()).hasAtLeastOneElementOfType(MenusPlanned.class);
            assertThat(office.menus.require(menu.getCode()).getKeys().getChoices())
                    .extracting(Choice::key)
                    .containsExactly("9", "1");
            assertThatThrownBy(() -> office.skills.remove(slovak.getCode()))
                    .hasMessageContaining("menu " + menu.getCode() + ", key 1");
        });
    }

    @Test
    void choicesMayBeReorderedAndSwapped() {
        Office.open(office -> {
            Queue queue = queue(office);
            Menu kept = office.menus.save(menu("main", to("1", queue), back("2"), to("3", queue)));
            office.flushAndForget();
            Menu again = office.menus.require(kept.getCode());
            again.getKeys().setChoices(List.of(to("3", queue), to("2", queue), back("1")));
            office.menus.save(again);
            office.flushAndForget();
            assertThat(office.menus.require(kept.getCode()).getKeys().getChoices())
                    .extracting(choice -> choice.key() + choice.target().getType())
                    .containsExactly("3QUEUE", "2QUEUE", "1BACK");
        });
    }

    @Test
    void whoTypesDigitsGetsAPersonAlsoWithoutAny() {
        Office.open(office -> {
            Queue queue = queue(office);
            Menu menu = menu("number");
            menu.getDigits().set(DigitsKind.CUSTOMER_NUMBER, 4, 8);
            assertThatThrownBy(() -> office.menus.save(menu)).hasMessageContaining("digits.then is required");
            menu.setExit(MenuExit.DIGITS, Target.toQueue(queue.getId(), false));
            office.menus.save(menu);
            office.flushAndForget();
            assertThat(plan(office, menu).digits().then().target()).isEqualTo(queue.getId());
            assertThat(plan(office, menu).onSilence().target()).isEqualTo(queue.getId());
        });
    }

    @Test
    void menusInACircleAreRefusedWithThePath() {
        Office.open(office -> {
            Queue queue = queue(office);
            Menu sub = office.menus.save(menu("sub", to("1", queue)));
            Menu main = office.menus.save(menu("main", to("1", queue), to("2", sub)));
            office.flushAndForget();
            Menu closed = office.menus.require(sub.getCode());
            closed.getKeys().setChoices(List.of(to("1", queue), to("9", main)));
            assertThatThrownBy(() -> office.menus.save(closed))
                    .hasMessageContaining("CYCLE")
                    .hasMessageContaining(String.join(" → ", sub.getCode(), main.getCode(), sub.getCode()));
        });
    }

    @Test
    void whatAMenuLeadsToIsNotDeleted() {
        Office.open(office -> {
            Queue queue = queue(office);
            Menu sub = office.menus.save(menu("sub", to("1", queue)));
            Menu main = menu("main", to("2", sub), back("3"));
            main.setExit(MenuExit.SILENCE, Target.toQueue(queue.getId(), false));
            main.setExit(MenuExit.INVALID, Target.toQueue(queue.getId(), false));
            office.menus.save(main);
            DidRoute route = route(office, main);
            office.flushAndForget();

            assertThatThrownBy(() -> office.queues.remove(queue.getCode()))
                    .hasMessageContaining("menu " + sub.getCode() + ", key 1")
                    .hasMessageContaining("menu " + main.getCode() + ", after silence");
            assertThatThrownBy(() -> office.menus.remove(sub.getCode()))
                    .hasMessageContaining("menu " + main.getCode() + ", key 2");
            assertThatThrownBy(() -> office.menus.remove(main.getCode())).hasMessageContaining(route.getCode());
            office.routes.remove(route.getCode());
            office.menus.remove(main.getCode());
            office.menus.remove(sub.getCode());
            assertThat(office.menus.find(main.getCode())).isEmpty();
        });
    }

    @Test
    void aCodeBelongsToOneThing() {
        Office.open(office -> {
            Queue queue = queue(office);
            Menu menu = menu("main", to("1", queue));
            menu.setCode(queue.getCode());
            assertThatThrownBy(() -> office.menus.save(menu)).hasMessageContaining("DUPLICATE");
        });
    }

    @Test
    void thePictureShowsMenusWithinMenusAndWhatIsRemarkable() {
        Office.open(office -> {
            Queue queue = queue(office);
            Menu sub = office.menus.save(menu("sub", to("1", queue), back("9")));
            Menu main = menu("main", to("1", queue), to("2", sub), to("3", queue));
            main.getSounds().setGreeting(null);
            main.getKeys().setDirectDial("_2XX");
            Menu kept = office.menus.save(main);
            office.flushAndForget();

            var names = office.directory.names();
            assertThat(MenuTree.of(kept, office.menus.all(), names))
                    .extracting(branch -> branch.depth() + branch.key() + " " + branch.label())
                    .containsExactly(
                            "0 ",
                            "01 Support",
                            "02 More",
                            "1 sound:hello",
                            "11 Support",
                            "19 Back",
                            "03 Support",
                            "0_2XX ",
                            "0 wrong keys",
                            "0 no key");
            assertThat(MenuWarnings.with(office.directory, names).of(kept))
                    .extracting(MenuWarning::code)
                    .containsExactly("NOBODY_COMES", "NO_GREETING", "SAME_TARGET", "SLOW_KEYS");
            assertThat(MenuWarnings.with(office.directory, names).of(office.menus.require(sub.getCode())))
                    .isEmpty();
        });
    }
}
