package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.FloorScenario.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.indexus.callcenter.engine.event.floor.PlanEvents.MenusPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.DigitsKind;
import org.indexus.callcenter.engine.plan.DigitsPlan;
import org.indexus.callcenter.engine.plan.MenuChoice;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.RoutePlan;

/** Draws routes and menus, also such as nobody may save: in circles, and to what is not there. */
final class RandomWays {

    static final int MENUS = 4;

    /** What callers dial: a route for each queue, each menu, each agent; and one that leads anywhere. */
    static final List<String> DIALLED = dialled();

    private static final List<String> KEYS = List.of("1", "2", "3", "4", "0", "*", "#");

    private static final List<DestinationType> BACKWARDS =
            List.of(DestinationType.REPEAT, DestinationType.BACK, DestinationType.TOP);

    private final SplittableRandom dice;
    private final RandomPlan plans;

    RandomWays(SplittableRandom dice, RandomPlan plans) {
        this.dice = dice;
        this.plans = plans;
    }

    private static List<String> dialled() {
        List<String> all = new ArrayList<>();
        for (int number = 1; number <= RandomPlan.QUEUES; number++) {
            all.add("10" + number);
        }
        for (int number = 1; number <= RandomPlan.AGENTS; number++) {
            all.add("20" + number);
        }
        for (int number = 1; number <= MENUS; number++) {
            all.add("30" + number);
        }
        all.add("400");
        return List.copyOf(all);
    }

    RoutesPlanned routes() {
        List<RoutePlan> routes = new ArrayList<>();
        for (int number = 1; number <= DIALLED.size(); number++) {
            routes.add(route(number, DIALLED.get(number - 1)));
        }
        return new RoutesPlanned(routes);
    }

    private RoutePlan route(int number, String pattern) {
        int last = pattern.charAt(2) - '0';
        Destination target =
                switch (pattern.charAt(0)) {
                    case '1' -> Destination.toQueue(RandomPlan.queueId(last), false);
                    case '2' -> Destination.toAgent(agent(last));
                    case '3' -> Destination.toMenu(menuId(last));
                    default -> destination();
                };
        return new RoutePlan(
                routeId(number),
                "route" + number,
                pattern,
                plans.often(12) ? destination() : target,
                gifts(),
                plans.often(2) ? null : destination(),
                plans.often(3) ? plans.schedule() : null,
                plans.often(2) ? null : destination(),
                !plans.often(30));
    }

    MenusPlanned menus() {
        List<MenuPlan> menus = new ArrayList<>();
        for (int number = 1; number <= MENUS; number++) {
            if (!plans.often(12)) {
                menus.add(menu(number));
            }
        }
        return new MenusPlanned(menus);
    }

    private MenuPlan menu(int number) {
        boolean collects = plans.often(4);
        return new MenuPlan(
                menuId(number),
                "menu" + number,
                "Menu " + number,
                plans.often(5) ? null : "sound:menu" + number,
                collects ? Map.of() : choices(),
                collects || plans.often(2) ? null : plans.any(List.of("_2XX", "20X", "_[12]0Z", "_X!", "_40.")),
                collects ? digits() : null,
                plans.seconds(0, 1, 5),
                plans.seconds(0, 1, 3),
                1 + dice.nextInt(3),
                plans.often(2) ? null : "sound:wrong",
                plans.often(2) ? null : "sound:hello",
                destination(),
                destination(),
                1 + dice.nextInt(5));
    }

    private Map<String, MenuChoice> choices() {
        Map<String, MenuChoice> choices = new HashMap<>();
        for (String key : KEYS) {
            if (!plans.often(3)) {
                Destination target = plans.often(5) ? Destination.of(plans.any(BACKWARDS), null) : destination();
                choices.put(key, new MenuChoice("Choice " + key, target, gifts()));
            }
        }
        return choices;
    }

    private DigitsPlan digits() {
        int least = 1 + dice.nextInt(3);
        return new DigitsPlan(plans.any(List.of(DigitsKind.values())), least, least + dice.nextInt(3), destination());
    }

    /** Somewhere; mostly to a queue or menu. */
    Destination destination() {
        return switch (dice.nextInt(14)) {
            case 0, 1, 2, 3 ->
                Destination.toQueue(RandomPlan.queueId(1 + dice.nextInt(RandomPlan.QUEUES)), plans.often(2));
            case 4, 5, 6, 7 -> Destination.toMenu(menuId(1 + dice.nextInt(MENUS)));
            case 8, 9 -> Destination.toAgent(agent(1 + dice.nextInt(RandomPlan.AGENTS)));
            case 10 -> Destination.toRoute(routeId(1 + dice.nextInt(DIALLED.size())));
            case 11 -> Destination.toExtension("42");
            case 12 -> Destination.toExternal("+421900000000");
            default -> Destination.message(plans.often(2) ? null : "sound:sorry");
        };
    }

    private CallAttributes gifts() {
        return plans.often(2)
                ? CallAttributes.NONE
                : new CallAttributes(
                        dice.nextInt(3),
                        plans.often(3) ? plans.requirement() : CallAttributes.NONE.requirement(),
                        plans.often(2) ? null : "sk",
                        plans.often(2) ? null : plans.zone(),
                        plans.often(8));
    }

    static MenuId menuId(int number) {
        return new MenuId(new UUID(8, number));
    }

    private static RouteId routeId(int number) {
        return new RouteId(new UUID(7, number));
    }
}
