package org.indexus.callcenter.engine;

import java.util.ArrayList;
import java.util.List;
import org.indexus.callcenter.engine.did.PatternKind;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.DigitsPlan;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.jspecify.annotations.Nullable;

/** What {@link RouteSimulator} tells of numbers, routes and menus. */
final class PathNotes {

    private PathNotes() {}

    /** Why the number leads to this route. */
    static PathNote why(@Nullable RoutePlan route) {
        if (route == null) {
            return PathCode.NO_ROUTE.with();
        }
        return switch (PatternKind.of(route.pattern())) {
            case EXACT -> PathCode.EXACT.with(route);
            case PREFIX -> PathCode.PREFIX.with(route);
            case PATTERN -> PathCode.PATTERN.with(route);
            case DEFAULT -> PathCode.DEFAULT.with(route.code());
        };
    }

    /** What a route gives to a call; a list of its own, to be gone on with. */
    static List<PathNote> of(CallAttributes gifts) {
        List<PathNote> notes = new ArrayList<>();
        if (gifts.priority() != 0) {
            notes.add(PathCode.PRIORITY.with(gifts.priority()));
        }
        if (!gifts.requirement().isNone()) {
            notes.add(PathCode.REQUIRES.with(gifts.requirement()));
        }
        if (gifts.language() != null) {
            notes.add(PathCode.LANGUAGE.with(gifts.language()));
        }
        if (gifts.zone() != null) {
            notes.add(PathCode.ZONE.with(gifts.zone()));
        }
        if (gifts.vip()) {
            notes.add(PathCode.VIP_CALL.with());
        }
        return notes;
    }

    static List<PathNote> of(MenuPlan menu) {
        List<PathNote> notes = new ArrayList<>();
        notes.add(greeting(menu));
        DigitsPlan digits = menu.digits();
        if (digits != null) {
            notes.add(PathCode.ASKS_FOR_DIGITS.with(digits.least(), digits.most(), digits.kind()));
        }
        if (menu.directDial() != null) {
            notes.add(PathCode.DIRECT_DIAL.with(menu.directDial()));
        }
        return notes;
    }

    private static PathNote greeting(MenuPlan menu) {
        boolean once = menu.attempts() == 1;
        if (menu.greeting() == null) {
            return once ? PathCode.SAYS_NOTHING_ONCE.with() : PathCode.SAYS_NOTHING.with(menu.attempts());
        }
        return once
                ? PathCode.GREETS_ONCE.with(menu.greeting())
                : PathCode.GREETS.with(menu.greeting(), menu.attempts());
    }
}
