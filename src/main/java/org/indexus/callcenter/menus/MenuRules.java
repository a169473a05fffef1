package org.indexus.callcenter.menus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.indexus.callcenter.catalogues.Requirements;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a menu must be so that no caller gets stuck in it. Throws 422 naming the field. */
final class MenuRules {

    private static final Pattern KEY = Pattern.compile("[0-9*#]");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
    private static final int LONGEST_LABEL = 100;
    private static final int MOST_PRIORITY = 1000;

    private MenuRules() {}

    static void check(Menu menu) {
        keys(menu);
        menu.getDigits().check();
        oneWayToChoose(menu);
        for (MenuExit exit : MenuExit.values()) {
            Target target = menu.said(exit);
            if (target != null) {
                target.check(exit.field());
            }
        }
        if (menu.getDigits().isCollected()) {
            requireExit(menu, MenuExit.DIGITS, "digits.then is required: where the caller goes with the digits.");
        }
        for (MenuExit exit : List.of(MenuExit.SILENCE, MenuExit.INVALID)) {
            requireExit(
                    menu,
                    exit,
                    exit.field() + " is required, since no key leads to a queue: where callers go "
                            + (exit == MenuExit.SILENCE ? "who press nothing." : "who press keys that mean nothing."));
        }
    }

    private static void requireExit(Menu menu, MenuExit exit, String fault) {
        if (menu.exit(exit) == null) {
            throw ProblemException.invalid(exit.field(), "REQUIRED", fault);
        }
    }

    private static void keys(Menu menu) {
        List<Choice> choices = menu.getKeys().getChoices();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < choices.size(); at++) {
            Choice choice = choices.get(at);
            String field = "choices[" + at + "]";
            key(field + ".key", choice.key(), seen);
            label(field + ".label", choice.label());
            gifts(field, choice);
            choice.target().check(field + ".target");
            endsNothing(field + ".key", choice.key(), menu.getKeys().getDirectDial());
        }
    }

    private static void key(String field, String key, Set<String> seen) {
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.invalid(field, "INVALID", field + " is one key of a telephone: 0 to 9, * or #.");
        }
        if (!seen.add(key)) {
            throw ProblemException.invalid(
                    field, "DUPLICATE", "The key " + key + " is there twice; a key has one meaning. Take one out.");
        }
    }

    private static void label(String field, String label) {
        if (label.length() > LONGEST_LABEL) {
            throw ProblemException.invalid(
                    field, "SIZE", field + " may have at most " + LONGEST_LABEL + " characters.");
        }
    }

    private static void gifts(String field, Choice choice) {
        if (Math.abs(choice.priority()) > MOST_PRIORITY) {
            throw ProblemException.invalid(
                    field + ".priority",
                    "RANGE",
                    field + ".priority must be -1000 to 1000; one point counts as 60 seconds of waiting.");
        }
        if (choice.language() != null && !LANGUAGE.matcher(choice.language()).matches()) {
            throw ProblemException.invalid(
                    field + ".language", "PATTERN", field + ".language is a code like en, sk or en-GB.");
        }
        Requirements.check(field + ".skills", choice.skills());
    }

    /** Where an extension may be typed, # ends it, and * belongs to none. */
    private static void endsNothing(String field, String key, @Nullable String directDial) {
        if (directDial != null && (key.equals("#") || key.equals("*"))) {
            throw ProblemException.invalid(
                    field,
                    "CONFLICT",
                    "The key " + key + " cannot be a choice where extensions are dialled directly: # ends what a caller"
                            + " types, * belongs to no extension. Use a digit, or take directDial out.");
        }
    }

    private static void oneWayToChoose(Menu menu) {
        boolean chooses = !menu.getKeys().getChoices().isEmpty();
        boolean dials = menu.getKeys().getDirectDial() != null;
        boolean collects = menu.getDigits().isCollected();
        if (dials) {
            DirectDial.check(menu.getKeys().getDirectDial());
        }
        if (collects && (chooses || dials)) {
            throw ProblemException.invalid(
                    "digits",
                    "CONFLICT",
                    "A menu has choices or collects digits, not both: every key would be a digit. Lead a key to a menu of"
                            + " its own that collects them, or take " + (chooses ? "choices" : "directDial") + " out.");
        }
        if (!collects && !chooses && !dials) {
            throw ProblemException.invalid(
                    "choices", "REQUIRED", "A menu needs choices, or digits to collect, or directDial; it has none.");
        }
    }
}
