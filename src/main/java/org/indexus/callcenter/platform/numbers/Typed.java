package org.indexus.callcenter.platform.numbers;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people typed or pasted, brought into one form: for telephone numbers, for keeping and for searching. */
public final class Typed {

    /** Directional marks, soft hyphens, zero width blanks and the like: seen by nobody, copied by everybody. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{115F}\\x{1160}\\x{3164}]");

    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\x{2212}\\x{2043}\\x{02D7}]");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern TEL = Pattern.compile("^(?i:tel):(//)?");

    /** RFC 3966 parameters; an extension is none of those that may be left out. */
    private static final Pattern PARAMETERS = Pattern.compile("^([^;]*)(;(?!(?i:ext=))[a-zA-Z][a-zA-Z-]*(=[^;]*)?)+$");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters with a stroke or of two, which no decomposition takes apart. */
    private static final Map<String, String> LETTERS = Map.of(
            "ł", "l", "đ", "d", "ø", "o", "ð", "d", "ħ", "h", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th");

    private static final Pattern LETTER = Pattern.compile("[łđøðħıßæœþ]");

    private Typed() {}

    /** As a telephone would have it: plain digits and signs, without what is invisible, without {@code tel:}. */
    static String number(String written) {
        String plain =
                INVISIBLE.matcher(Normalizer.normalize(written, Form.NFKC)).replaceAll("");
        String dashed = DASH.matcher(plain).replaceAll("-");
        String spaced = BLANK.matcher(dashed).replaceAll(" ").strip();
        String number = TEL.matcher(spaced).replaceFirst("");
        return PARAMETERS.matcher(number).replaceFirst("$1").strip();
    }

    /** As it is kept: composed letters, so that one name is one text whatever keyboard wrote it. */
    public static String composed(String written) {
        return Normalizer.normalize(written, Form.NFC);
    }

    /** As it is searched: without accents, in lower case, single blanks; {@code Kováč} is found as {@code kovac}. */
    public static String folded(String written) {
        String apart = Normalizer.normalize(written.toLowerCase(Locale.ROOT), Form.NFKD);
        String bare = MARKS.matcher(INVISIBLE.matcher(apart).replaceAll("")).replaceAll("");
        String letters = LETTER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(found -> LETTERS.get(found.group()));
        return BLANK.matcher(letters).replaceAll(" ").strip();
    }

    /** Whether one of these texts has what is searched for, with or without accents; nothing is in everything. */
    public static boolean matches(@Nullable String search, String... texts) {
        return search == null || folded(String.join(" ", texts)).contains(folded(search));
    }

    /** A code proposed from a name: letters and digits of its words, joined by underscores. */
    public static String code(String name) {
        return folded(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    }
}
