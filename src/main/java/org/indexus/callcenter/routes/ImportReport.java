package org.indexus.callcenter.routes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did, or would do, with each row.
 *
 * @param imported whether the routes are changed now
 */
@Schema(name = "RouteImportReport")
public record ImportReport(
        boolean imported, int created, int updated, int unchanged, int failed, List<RowReport> rows) {

    /** What becomes of a row. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        ERROR
    }

    /**
     * One row.
     *
     * @param row as a spreadsheet counts, the heading being 1
     * @param message what is wrong with it, and how to mend it; empty for what is right
     * @param warning what is probably not meant, though it is taken; empty for nothing
     */
    @Schema(
            name = "RouteImportRow",
            example =
                    "{\"row\":7,\"pattern\":\"421905*\",\"result\":\"ERROR\",\"message\":\"target.ref must be the id or the"
                            + " code of a queue, not slaes.\"}")
    public record RowReport(int row, String pattern, Result result, String message, String warning) {}

    public ImportReport {
        rows = List.copyOf(rows);
    }

    static ImportReport of(boolean imported, List<RowReport> rows) {
        return new ImportReport(
                imported,
                count(rows, Result.CREATED),
                count(rows, Result.UPDATED),
                count(rows, Result.UNCHANGED),
                count(rows, Result.ERROR),
                rows);
    }

    private static int count(List<RowReport> rows, Result result) {
        return (int) rows.stream().filter(row -> row.result() == result).count();
    }

    public boolean refused() {
        return failed > 0;
    }
}
