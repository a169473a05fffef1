package org.indexus.callcenter.routes;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.indexus.callcenter.platform.problems.ProblemException;

/** Routes as a file of a spreadsheet: commas, semicolons or tabs, quotes, any line ends, with or without a byte order mark. */
final class RouteCsv {

    /** Bytes; ten times what two thousand routes need. */
    static final int LARGEST = 2_000_000;

    static final int MOST_ROWS = 10_000;

    /** What a spreadsheet takes for a formula when a cell begins with it. */
    private static final String FORMULA = "=+-@\t\r";

    /** By which Excel is told the separator; it shows no row for it. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=([,;\t|])\"?[ \t]*(\r\n|\r|\n)");

    private RouteCsv() {}

    /**
     * One row.
     *
     * @param number as the spreadsheet counts, the heading being 1
     * @param cells by column, only of those columns that the file has
     * @param whole whether it has as many cells as the heading
     */
    record Line(int number, Map<String, String> cells, boolean whole) {}

    /** Throws 422 for what is no such file. */
    static List<Line> read(byte[] file) {
        if (file.length > LARGEST) {
            throw refused("SIZE", "The file is larger than 2 MB; import it in parts.");
        }
        String text = text(file);
        Matcher excel = SEPARATOR_LINE.matcher(text);
        boolean isSaid = excel.lookingAt();
        String table = isSaid ? text.substring(excel.end()) : text;
        char separator = isSaid ? excel.group(1).charAt(0) : separator(table);
        try (CSVParser parser = CSVParser.parse(new StringReader(table), format(separator))) {
            List<CSVRecord> rows = parser.getRecords();
            List<String> columns = rows.isEmpty() ? List.of() : columns(rows.get(0));
            requireColumns(columns);
            return lines(rows.stream()
                    .skip(1)
                    .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                    .map(row -> line(row, columns))
                    .toList());
        } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
            throw refused("MALFORMED", "The file is no table that can be read: " + malformed.getMessage() + ".");
        }
    }

    private static List<Line> lines(List<Line> lines) {
        if (lines.isEmpty()) {
            throw refused("EMPTY", "The file has no rows below its heading.");
        }
        if (lines.size() > MOST_ROWS) {
            throw refused("SIZE", "The file has more than " + MOST_ROWS + " rows; import it in parts.");
        }
        return lines;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw refused("ENCODING", "The file is not UTF-8; save it as \"CSV UTF-8\".");
        }
    }

    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max((one, other) -> Long.compare(count(heading, one), count(heading, other)))
                .orElse(',');
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setTrim(true).get();
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    /** Our column for each heading; {@code ""} where a spreadsheet has left an empty one. */
    private static List<String> columns(CSVRecord heading) {
        List<String> columns = new ArrayList<>();
        for (String cell : heading) {
            String column = cell.isBlank() ? "" : column(cell);
            if (!column.isEmpty() && columns.contains(column)) {
                throw refused("COLUMN", "The column " + column + " is there twice.");
            }
            columns.add(column);
        }
        return columns;
    }

    private static String column(String heading) {
        return RouteRow.COLUMNS.stream()
                .filter(heading.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> refused(
                        "COLUMN",
                        "There is no column " + heading + ". The heading may have " + String.join(",", RouteRow.COLUMNS)
                                + "."));
    }

    private static void requireColumns(List<String> columns) {
        if (!columns.contains("pattern") || !columns.contains("target")) {
            throw refused("COLUMN", "The first row must be a heading with the columns pattern and target at least.");
        }
    }

    /** A row is whole if it has a cell for each of our columns, and nothing outside of them. */
    private static Line line(CSVRecord row, List<String> columns) {
        Map<String, String> cells = new HashMap<>();
        boolean whole = true;
        for (int i = 0; i < Math.max(row.size(), columns.size()); i++) {
            String column = i < columns.size() ? columns.get(i) : "";
            if (column.isEmpty()) {
                whole &= i >= row.size() || row.get(i).isBlank();
            } else if (i < row.size()) {
                cells.put(column, plain(row.get(i)));
            } else {
                whole = false;
            }
        }
        return new Line((int) row.getRecordNumber(), cells, whole);
    }

    private static ProblemException refused(String code, String message) {
        return ProblemException.invalid("file", code, message);
    }

    static String write(List<RouteRow> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.printRecord(RouteRow.COLUMNS);
            for (RouteRow row : rows) {
                printer.printRecord(row.cells().stream().map(RouteCsv::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** With an apostrophe in front a spreadsheet shows the text and computes nothing. */
    private static String harmless(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    private static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    }

    /** {@code true}, {@code yes}, {@code 1}, {@code x} and their opposites. */
    static boolean yes(String column, String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "x" -> true;
            case "false", "no", "0", "" -> false;
            default ->
                throw ProblemException.invalid(column, "UNKNOWN", column + " must be true or false, not " + cell + ".");
        };
    }
}
