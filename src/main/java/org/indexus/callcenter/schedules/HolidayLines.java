package org.indexus.callcenter.schedules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indexus.callcenter.platform.problems.ProblemException;

/** A list of holidays as people paste it, one a line: {@code 2026-12-24 Christmas Eve}, or {@code 12-24 …} for every year. */
final class HolidayLines {

    private static final Pattern LINE = Pattern.compile("((?:\\d{4}-)?\\d{2}-\\d{2})[\\s,;]+(\\S.*)");

    private HolidayLines() {}

    /** Blank lines are left out; throws 422 naming the first line that is none, and then nothing is taken. */
    static List<HolidayRow> read(String text) {
        List<HolidayRow> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                rows.add(HolidayRow.of(matcher.group(1), matcher.group(2).strip()));
            } else if (!line.isEmpty()) {
                throw ProblemException.invalid(
                        "lines",
                        "INVALID",
                        "Line " + number + " is not like \"2026-12-24 Christmas Eve\" or \"12-24 Christmas Eve\"."
                                + " Nothing was added.");
            }
        }
        return rows;
    }
}
