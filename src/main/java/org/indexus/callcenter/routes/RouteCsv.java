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
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.indexus.callcenter.platform.ProblemException;

/** Routes as a file of a spreadsheet: commas, semicolons or tabs, quotes, any line ends, with or without a byte order mark. */
final class RouteCsv {

    /** Bytes; ten times what two thousand routes need. */
    static final int LARGEST = 2_000_000;

    static final int MOST_ROWS = 10_000;

    /** What a spreadsheet takes for a formula when a cell begins with it. */
    private static final String FORMULA = "=+-@\t\r";

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
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            Map<String, String> columns = columns(parser.getHeaderNames());
            List<Line> lines = new ArrayList<>();
            for (CSVRecord row : parser) {
                lines.add(line(row, columns));
            }
            return lines(lines);
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

    private static CSVFormat format(String text) {
        String heading = text.lines().findFirst().orElse("");
        char separator = Stream.of(',', ';', '\t')
                .max((one, other) -> Long.compare(count(heading, one), count(heading, other)))
                .orElse(',');
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    /** From the file's headings to our columns. */
    private static Map<String, String> columns(List<String> headings) {
        Map<String, String> columns = new HashMap<>();
        for (String heading : headings) {
            String column = RouteRow.COLUMNS.stream()
                    .filter(heading.strip()::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> refused(
                            "COLUMN",
                            "There is no column " + heading + ". The heading may have "
                                    + String.join(",", RouteRow.COLUMNS) + "."));
            columns.put(heading, column);
        }
        if (!columns.containsValue("pattern") || !columns.containsValue("target")) {
            throw refused("COLUMN", "The first row must be a heading with the columns pattern and target at least.");
        }
        return columns;
    }

    private static Line line(CSVRecord row, Map<String, String> columns) {
        Map<String, String> cells = new HashMap<>();
        row.toMap().forEach((heading, cell) -> cells.put(columns.getOrDefault(heading, heading), plain(cell)));
        return new Line((int) row.getRecordNumber() + 1, cells, row.isConsistent());
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
