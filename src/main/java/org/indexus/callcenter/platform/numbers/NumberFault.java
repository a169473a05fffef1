package org.indexus.callcenter.platform.numbers;

import java.util.regex.Pattern;

/** Why something that was written as a telephone number is none; each says what to do about it. */
public enum NumberFault {
    TWO_NUMBERS("“%s” holds two numbers. Write one number a line."),
    EXTENSION("“%s” has an extension behind the number. Write the number alone, and the extension into the notes."),
    SPREADSHEET(
            "“%s” was shortened by a spreadsheet, and its last digits are lost. Format the column as text there, then"
                    + " copy the number again."),
    NO_NUMBER("“%s” is not a telephone number. Write it like +421905123456, or an extension like 100.");

    private static final int SHOWN = 60;
    private static final Pattern SHORTENED =
            Pattern.compile("[+-]?\\d([.,]\\d+)?[eE]\\+?\\d{1,3}|#{3,}|\\d{7,}[.,]0{1,3}");

    private final String sentence;

    NumberFault(String sentence) {
        this.sentence = sentence;
    }

    /** {@code 4,21905E+11}: a spreadsheet took the number for one to calculate with. */
    public static boolean isShortened(String written) {
        return SHORTENED.matcher(written.strip()).matches();
    }

    /** For people, with what was written. */
    public String of(String written) {
        return sentence.formatted(written.length() <= SHOWN ? written : written.substring(0, SHOWN) + "…");
    }
}
