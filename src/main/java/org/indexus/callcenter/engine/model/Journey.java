package org.indexus.callcenter.engine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.jspecify.annotations.Nullable;

/**
 * The way that a call took before and between its queues, and what it was given there.
 *
 * @param arrival the number of the arrival on this floor, for ties
 * @param route the code of the DID route, {@code null} when none was used
 * @param gifts what routes and choices gave so far
 * @param otherwise where an agent's own line sends the call that the agent does not take; {@code null} for its usual message
 * @param menu the menu in which the caller is now; {@code null} outside of menus
 * @param above the menus that lead to it, the first one first
 * @param seen each menu as often as the caller came to it
 * @param chosen the keys that meant something, in their order
 * @param digits what the caller typed when asked for digits, {@code null} for nothing
 * @param turns how often the call was sent on; bounded, so that no chain lasts for ever
 * @param farewell the last message, once it is being told; {@code null} before
 * @param segments the parts of agents that are over while the call goes on, in the order in which they ended
 * @param handover who transferred the call that nobody has taken since; {@code null} when nobody has
 */
public record Journey(
        long arrival,
        @Nullable String route,
        CallAttributes gifts,
        @Nullable Destination otherwise,
        @Nullable MenuId menu,
        List<MenuId> above,
        List<MenuId> seen,
        List<Chosen> chosen,
        @Nullable String digits,
        int turns,
        @Nullable FinalMessage farewell,
        List<Segment> segments,
        @Nullable Handover handover) {

    public static final Journey NONE = beginning(0);

    public Journey {
        above = List.copyOf(above);
        seen = List.copyOf(seen);
        chosen = List.copyOf(chosen);
        segments = segments == null ? List.of() : List.copyOf(segments); // of a row of before
    }

    /** A key and what it meant. */
    public record Chosen(String menu, String key, String label) {}

    public static Journey beginning(long arrival) {
        return new Journey(
                arrival,
                null,
                CallAttributes.NONE,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                0,
                null,
                List.of(),
                null);
    }

    public Journey by(RoutePlan plan) {
        return new Journey(
                arrival,
                plan.code(),
                gifts.and(plan.gifts()),
                plan.otherwise(),
                menu,
                above,
                seen,
                chosen,
                digits,
                turns,
                farewell,
                segments,
                handover);
    }

    public Journey given(CallAttributes more) {
        return new Journey(
                arrival,
                route,
                gifts.and(more),
                otherwise,
                menu,
                above,
                seen,
                chosen,
                digits,
                turns,
                farewell,
                segments,
                handover);
    }

    public Journey chose(Chosen choice) {
        return new Journey(
                arrival,
                route,
                gifts,
                otherwise,
                menu,
                above,
                seen,
                with(chosen, choice),
                digits,
                turns,
                farewell,
                segments,
                handover);
    }

    public Journey typed(String newDigits) {
        return new Journey(
                arrival, route, gifts, otherwise, menu, above, seen, chosen, newDigits, turns, farewell, segments,
                handover);
    }

    /** In a menu, or outside of menus with {@code null}; each is a turn of the way. */
    public Journey in(@Nullable MenuId newMenu, List<MenuId> newAbove) {
        List<MenuId> all = newMenu == null ? seen : with(seen, newMenu);
        return new Journey(
                arrival, route, gifts, otherwise, newMenu, newAbove, all, chosen, digits, turns + 1, farewell, segments,
                handover);
    }

    public Journey endingWith(FinalMessage last) {
        return new Journey(
                arrival, route, gifts, otherwise, menu, above, seen, chosen, digits, turns, last, segments, handover);
    }

    /** The call had ended and comes back: in no menu, and not on its way out. */
    public Journey resumed() {
        return new Journey(
                arrival, route, gifts, otherwise, null, List.of(), seen, chosen, digits, turns, null, segments, null);
    }

    /** An agent's part is over, and the call goes on. */
    public Journey talked(Segment segment) {
        return new Journey(
                arrival,
                route,
                gifts,
                otherwise,
                menu,
                above,
                seen,
                chosen,
                digits,
                turns,
                farewell,
                with(segments, segment),
                handover);
    }

    /** Transferred, or with {@code null} taken by somebody. */
    public Journey handedOver(@Nullable Handover now) {
        return new Journey(
                arrival, route, gifts, otherwise, menu, above, seen, chosen, digits, turns, farewell, segments, now);
    }

    /** With these parts of agents in place of those of before. */
    public Journey withSegments(List<Segment> now) {
        return new Journey(
                arrival, route, gifts, otherwise, menu, above, seen, chosen, digits, turns, farewell, now, handover);
    }

    private static <T> List<T> with(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    /** How often the caller came to this menu. */
    public int visitsTo(MenuId some) {
        return Collections.frequency(seen, some);
    }

    /** Whether the call counts as a VIP's: by its way, or by its customer. */
    public boolean isVip(@Nullable Customer customer) {
        return gifts.vip() || (customer != null && customer.vip());
    }
}
