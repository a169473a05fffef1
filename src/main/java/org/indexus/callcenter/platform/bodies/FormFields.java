package org.indexus.callcenter.platform.bodies;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded}, always as UTF-8. */
final class FormFields {

    private static final int MOST_FIELDS = 5_000;

    private FormFields() {}

    static Map<String, String[]> of(byte[] body, int mostPerField) throws BodyRefused {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String[] pairs = new String(body, US_ASCII).split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw BodyRefused.malformed("A form may have at most " + MOST_FIELDS + " fields.");
        }
        for (String pair : pairs) {
            int end = pair.indexOf('=');
            String name = decoded(end < 0 ? pair : pair.substring(0, end), mostPerField);
            if (!name.isEmpty()) {
                fields.computeIfAbsent(name, first -> new ArrayList<>(1))
                        .add(end < 0 ? "" : decoded(pair.substring(end + 1), mostPerField));
            }
        }
        Map<String, String[]> all = new LinkedHashMap<>();
        fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return all;
    }

    /** A character takes at most three of the encoded for one of its bytes. */
    private static String decoded(String encoded, int most) throws BodyRefused {
        if (encoded.length() > 3 * most) {
            throw BodyRefused.fieldTooLarge(most);
        }
        String text;
        try {
            text = URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException rubbish) {
            throw BodyRefused.malformed("The form cannot be read: " + rubbish.getMessage());
        }
        if (text.indexOf(0) >= 0) {
            throw BodyRefused.nul();
        }
        if (text.length() > most || text.getBytes(UTF_8).length > most) {
            throw BodyRefused.fieldTooLarge(most);
        }
        return text;
    }
}
