package org.indexus.callcenter.menus;

import org.indexus.callcenter.engine.plan.DestinationType;
import org.jspecify.annotations.Nullable;

/**
 * One line of the picture of a menu.
 *
 * @param depth how many menus lie above it, from 0
 * @param key what the caller presses; empty for what is said, and for ways out that no key names
 * @param label what it means
 * @param type where it leads; {@code null} for what is said
 * @param leads the name of that, empty where the type says it all
 * @param link the page of that, {@code null} when there is none
 * @param lost whether what it leads to was deleted
 */
public record Branch(
        int depth,
        String key,
        String label,
        @Nullable DestinationType type,
        String leads,
        @Nullable String link,
        boolean lost) {

    static Branch said(int depth, String words) {
        return new Branch(depth, "", words, null, "", null, false);
    }

    public String icon() {
        if (lost) {
            return "pi-exclamation-triangle";
        }
        return type == null
                ? "pi-volume-up"
                : switch (type) {
                    case QUEUE -> "pi-users";
                    case MENU -> "pi-sitemap";
                    case ROUTE -> "pi-directions";
                    case AGENT -> "pi-user";
                    case EXTENSION, EXTERNAL -> "pi-phone";
                    case MESSAGE -> "pi-ban";
                    case REPEAT -> "pi-replay";
                    case BACK -> "pi-arrow-left";
                    case TOP -> "pi-arrow-up";
                    case WAIT_ON -> "pi-clock";
                };
    }

    /** People good, onward neutral, the end of the call to be seen. */
    public String tone() {
        if (lost) {
            return "bad";
        }
        return type == null
                ? "quiet"
                : switch (type) {
                    case QUEUE, AGENT -> "good";
                    case MENU, ROUTE -> "info";
                    case EXTENSION, EXTERNAL -> "after";
                    case MESSAGE -> "warn";
                    default -> "quiet";
                };
    }
}
