package org.indexus.callcenter.menus;

/** The ways out of a menu that no key names. */
public enum MenuExit {
    /** With the digits that were collected. */
    DIGITS("digits.then", "its digits"),
    /** After the last attempt with keys that mean nothing. */
    INVALID("onInvalid", "after wrong keys"),
    /** After the last attempt without a key. */
    SILENCE("onSilence", "after silence");

    private final String field;
    private final String words;

    MenuExit(String field, String words) {
        this.field = field;
        this.words = words;
    }

    /** As REST names it. */
    public String field() {
        return field;
    }

    /** As messages name it. */
    String words() {
        return words;
    }
}
