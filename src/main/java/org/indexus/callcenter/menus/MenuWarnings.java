package org.indexus.callcenter.menus;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.Target;

/**
 * Looks for what is allowed and yet looks like a mistake. For one request.
 *
 * @param reached the ids of all that something leads to
 */
record MenuWarnings(Names names, Set<UUID> reached) {

    static MenuWarnings with(Directory directory, Names names) {
        return new MenuWarnings(
                names,
                directory
                        .edges()
                        .filter(edge -> !edge.to().isTo(edge.from().id()))
                        .map(edge -> edge.to().getTarget())
                        .filter(id -> id != null)
                        .collect(Collectors.toSet()));
    }

    List<MenuWarning> of(Menu menu) {
        List<MenuWarning> found = new ArrayList<>();
        if (!menu.isNew() && !reached.contains(menu.getId())) {
            found.add(new MenuWarning(
                    "NOBODY_COMES",
                    "code",
                    "No route, key or queue leads here. Callers come only where the dialplan names " + menu.getCode()
                            + "."));
        }
        if (menu.getSounds().getGreeting() == null) {
            found.add(new MenuWarning(
                    "NO_GREETING",
                    "greeting",
                    "There is no greeting: callers hear silence and do not know what to press."));
        }
        List<Choice> choices = menu.getKeys().getChoices();
        labels(choices, found);
        sameTargets(choices, found);
        slowKeys(menu, choices, found);
        if (!choices.isEmpty() && choices.stream().allMatch(choice -> isBack(choice.target()))) {
            found.add(new MenuWarning(
                    "NO_PERSON", "choices", "Every key leads back into menus: only who presses nothing gets further."));
        }
        return found;
    }

    private static boolean isBack(Target target) {
        return target.getType().isWithinMenus();
    }

    private static void labels(List<Choice> choices, List<MenuWarning> found) {
        for (int at = 0; at < choices.size(); at++) {
            if (choices.get(at).label().isBlank()) {
                found.add(new MenuWarning(
                        "NO_LABEL",
                        "choices[" + at + "].label",
                        "Key " + choices.get(at).key()
                                + " has no label: neither the timeline nor the agent can say what the caller chose."));
            }
        }
    }

    private void sameTargets(List<Choice> choices, List<MenuWarning> found) {
        for (int at = 0; at < choices.size(); at++) {
            Choice choice = choices.get(at);
            String before = choices.subList(0, at).stream()
                    .filter(other -> isSame(other, choice))
                    .map(Choice::key)
                    .collect(joining(", "));
            if (!before.isEmpty()) {
                found.add(new MenuWarning(
                        "SAME_TARGET",
                        "choices[" + at + "].target",
                        "Key " + choice.key() + " leads where key " + before + " leads: " + names.told(choice.target())
                                + "."));
            }
        }
    }

    /** To the same place, and with the same gifts: only then one of the keys says nothing. */
    private static boolean isSame(Choice one, Choice other) {
        return one.target().equals(other.target())
                && one.priority() == other.priority()
                && one.skills().equals(other.skills())
                && Objects.equals(one.language(), other.language());
    }

    private static void slowKeys(Menu menu, List<Choice> choices, List<MenuWarning> found) {
        String pattern = menu.getKeys().getDirectDial();
        if (pattern == null) {
            return;
        }
        String slow = choices.stream()
                .map(Choice::key)
                .filter(key -> DirectDial.mayBeginWith(pattern, key))
                .collect(joining(", "));
        if (!slow.isEmpty()) {
            found.add(new MenuWarning(
                    "SLOW_KEYS",
                    DirectDial.FIELD,
                    "Key " + slow + " could begin an extension (" + pattern + "): after it callers wait "
                            + menu.getTimes().getBetweenKeysSeconds()
                            + " s, in case they dial on. Keys that begin no extension count at once."));
        }
    }
}
