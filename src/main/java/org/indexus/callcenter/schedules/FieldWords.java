package org.indexus.callcenter.schedules;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.indexus.callcenter.platform.problems.Problem.FieldError;
import org.indexus.callcenter.platform.problems.ProblemException;

/** Says a refusal in the words of the page: {@code weekly[2].to} is "To" in line 3 of the hours. */
final class FieldWords {

    private static final Pattern FIELD =
            Pattern.compile("(weekly|holidays)\\[(\\d+)](?:\\.(\\w+)(?:\\[\\d+](?:\\.\\w+)?)?)?");

    private static final Map<String, String> LABELS = Map.of(
            "days", "Days",
            "from", "From",
            "to", "To",
            "name", "Name",
            "date", "Day",
            "yearly", "Day",
            "open", "Open",
            "prompt", "Message");

    private FieldWords() {}

    static <T> T forPeople(Supplier<T> action) {
        try {
            return action.get();
        } catch (ProblemException refused) {
            if (refused.problem().errors().isEmpty()) {
                throw refused;
            }
            throw ProblemException.invalid(refused.problem().errors().stream()
                    .map(error -> new FieldError(error.field(), error.code(), words(error.message())))
                    .toList());
        }
    }

    static String words(String message) {
        return FIELD.matcher(message).replaceAll(FieldWords::words);
    }

    private static String words(MatchResult found) {
        String list = found.group(1).equals("weekly") ? "the hours" : "the holidays";
        String line = "line " + (Integer.parseInt(found.group(2)) + 1) + " of " + list;
        String field = found.group(3);
        return field == null ? line : "\"" + LABELS.getOrDefault(field, field) + "\" in " + line;
    }
}
