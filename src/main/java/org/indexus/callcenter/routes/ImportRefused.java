package org.indexus.callcenter.routes;

import java.util.List;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.Problem.FieldError;
import org.indexus.callcenter.routes.ImportReport.Result;

/** A problem with the report of each row: nothing was imported. */
public record ImportRefused(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldError> errors,
        ImportReport report) {

    static ImportRefused of(ImportReport report) {
        List<FieldError> errors = report.rows().stream()
                .filter(row -> row.result() == Result.ERROR)
                .limit(100)
                .map(row -> new FieldError("row " + row.row(), "ROW", row.message()))
                .toList();
        String detail = report.failed() + " of " + report.rows().size()
                + " rows cannot be imported; nothing was changed. Mend them and import the file again.";
        Problem problem = Problem.of(422, "ROWS", detail, errors);
        return new ImportRefused(
                problem.type(), problem.title(), problem.status(), detail, problem.code(), errors, report);
    }
}
