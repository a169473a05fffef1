package org.indexus.callcenter.simulation;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Maps, texts and numbers as JSON, by hand: outside of a server there is no library for it on the class path. */
final class JsonText {

    private JsonText() {}

    static String of(Map<String, Object> object) {
        return of(object, "");
    }

    private static String of(Map<?, ?> object, String indent) {
        return object.entrySet().stream()
                .map(entry -> indent + "  \"" + entry.getKey() + "\": " + value(entry.getValue(), indent + "  "))
                .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    private static String value(Object value, String indent) {
        if (value instanceof Map<?, ?> object) {
            return object.isEmpty() ? "null" : of(object, indent);
        }
        if (value instanceof Double number) {
            return number.isNaN() || number.isInfinite() ? "null" : rounded(number);
        }
        return value instanceof Number ? value.toString() : quoted(value.toString());
    }

    private static String rounded(double number) {
        String text = String.format(Locale.ROOT, "%.5f", number);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(sign -> json.append(
                        sign < ' ' || sign == '"' || sign == '\\'
                                ? String.format(Locale.ROOT, "\\u%04x", sign)
                                : String.valueOf((char) sign)));
        return json.append('"').toString();
    }
}
