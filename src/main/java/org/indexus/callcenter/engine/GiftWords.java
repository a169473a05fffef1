package org.indexus.callcenter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.plan.Gifts;
import org.indexus.callcenter.engine.plan.SkillMatch;

/** What a route gives to a call, in sentences. */
final class GiftWords {

    private GiftWords() {}

    /** A list of its own, to be gone on with. */
    static List<String> of(Gifts gifts) {
        List<String> notes = new ArrayList<>();
        if (gifts.priority() != 0) {
            notes.add("Gives " + gifts.priority() + " points of priority.");
        }
        if (!gifts.requirement().isNone()) {
            notes.add("Requires " + told(gifts) + ".");
        }
        if (gifts.language() != null) {
            notes.add("Speaks " + gifts.language() + ".");
        }
        if (gifts.zone() != null) {
            notes.add("Reads hours in " + gifts.zone() + ".");
        }
        if (gifts.vip()) {
            notes.add("Counts as a VIP's call.");
        }
        return notes;
    }

    private static String told(Gifts gifts) {
        return gifts.requirement().needs().stream()
                .map(need -> need.skill() + " " + need.level())
                .collect(Collectors.joining(gifts.requirement().match() == SkillMatch.ALL ? " and " : " or "));
    }
}
