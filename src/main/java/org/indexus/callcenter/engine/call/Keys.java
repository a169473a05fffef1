package org.indexus.callcenter.engine.call;

import java.util.regex.Matcher;
import org.indexus.callcenter.engine.did.DialPattern;
import org.indexus.callcenter.engine.plan.DigitsPlan;
import org.indexus.callcenter.engine.plan.MenuPlan;

/**
 * Reads what a caller typed in a menu: a choice, an extension, digits. Where one key could also begin an extension, another
 * key is waited for; where only one reading is left, it is taken at once.
 */
public final class Keys {

    /** Ends an extension or digits. */
    static final char END = '#';

    /** Begins digits anew. */
    static final char ANEW = '*';

    private Keys() {}

    /** What the keys mean so far. */
    public enum Reading {
        CHOICE,
        EXTENSION,
        DIGITS,
        MORE,
        NOTHING
    }

    /**
     * What the keys typed so far mean in this menu.
     *
     * @param over whether no further key will come
     */
    public static Reading read(MenuPlan menu, String typed, boolean over) {
        if (menu.digits() != null) {
            return digits(menu.digits(), typed, over);
        }
        boolean choice = menu.choices().containsKey(typed);
        if (menu.directDial() == null) {
            return choice ? Reading.CHOICE : Reading.NOTHING;
        }
        return among(menu.directDial(), typed, choice, over);
    }

    private static Reading among(String pattern, String typed, boolean choice, boolean over) {
        boolean ended = typed.length() > 1 && typed.charAt(typed.length() - 1) == END;
        Matcher extension = DialPattern.matcher(pattern, ended ? typed.substring(0, typed.length() - 1) : typed);
        boolean whole = extension.matches();
        if (!over && !ended && extension.hitEnd() && typed.length() < LONGEST) {
            return Reading.MORE;
        }
        if (whole) {
            return Reading.EXTENSION;
        }
        return choice ? Reading.CHOICE : Reading.NOTHING;
    }

    /** More digits than any number has. */
    private static final int LONGEST = 32;

    private static Reading digits(DigitsPlan plan, String typed, boolean over) {
        boolean ended = over || typed.endsWith(String.valueOf(END));
        int count = plain(typed).length();
        if (count >= plan.most()) {
            return Reading.DIGITS;
        }
        if (!ended) {
            return Reading.MORE;
        }
        return count >= plan.least() ? Reading.DIGITS : Reading.NOTHING;
    }

    /** Without the key that ended it. */
    public static String plain(String typed) {
        return typed.endsWith(String.valueOf(END)) ? typed.substring(0, typed.length() - 1) : typed;
    }

    /** What is typed with one more key. */
    public static String with(MenuPlan menu, String typed, String key) {
        return menu.digits() != null && key.charAt(0) == ANEW ? "" : typed + key;
    }
}
