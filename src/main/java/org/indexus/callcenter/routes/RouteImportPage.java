package org.indexus.callcenter.routes;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.routes.ImportReport.Result;
import org.indexus.callcenter.routes.ImportReport.RowReport;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** Campaigns, DID routes, import: a spreadsheet's file, tried first or taken in at once, and what became of each row. */
@Named
@ViewScoped
public class RouteImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    @Inject
    private RouteImport routeImport;

    private transient @Nullable Part file;
    private transient @Nullable ImportReport report;

    public void tryOut() {
        run(true);
    }

    public void take() {
        run(false);
    }

    private void run(boolean dryRun) {
        report = null;
        Part chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            Notices.refused("Choose a file first.");
            return;
        }
        Notices.attempt(() -> report = routeImport.run(content(chosen), dryRun), "");
    }

    private static byte[] content(Part chosen) {
        try (InputStream stream = chosen.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public @Nullable ImportReport getReport() {
        return report;
    }

    /** The wrong rows first; of a large file the beginning. */
    public List<RowReport> getRows() {
        return report == null
                ? List.of()
                : report.rows().stream()
                        .sorted((one, other) ->
                                Boolean.compare(other.result() == Result.ERROR, one.result() == Result.ERROR))
                        .limit(MOST_SHOWN)
                        .toList();
    }

    public String getSummary() {
        ImportReport now = report;
        if (now == null) {
            return "";
        }
        if (now.refused()) {
            return now.failed() + " of " + now.rows().size()
                    + " rows are wrong; nothing was changed. Mend them and try again.";
        }
        return now.created() + " new, " + now.updated() + " changed, " + now.unchanged() + " as they were. "
                + (now.imported() ? "They hold for the next caller." : "Nothing is changed yet.");
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
