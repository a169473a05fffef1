package org.indexus.callcenter.access.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.platform.json.JsonBinding;

/** The audit trail as a file, the oldest entry first, read and written piece by piece. */
@ApplicationScoped
public class AuditExport {

    static final String CSV = "text/csv";
    static final String JSON_LINES = "application/x-ndjson";

    private static final int AT_ONCE = 1_000;
    private static final String HEADING = "id,at,userId,username,action,kind,subject,detail,before,after,address,hash";

    @Inject
    private Audit audit;

    /** The kinds of file. */
    public enum Format {
        CSV(AuditExport.CSV + ";charset=UTF-8", "audit.csv"),
        JSONL(JSON_LINES, "audit.jsonl");

        private final String type;
        private final String file;

        Format(String type, String file) {
            this.type = type;
            this.file = file;
        }

        String type() {
            return type;
        }

        String file() {
            return file;
        }
    }

    void write(AuditFilter filter, Format format, OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, UTF_8));
        if (format == Format.CSV) {
            writer.write(HEADING + "\r\n");
        }
        List<AuditEntry> some = audit.after(filter, 0, AT_ONCE);
        while (!some.isEmpty()) {
            for (AuditEntry entry : some) {
                writer.write(
                        format == Format.CSV ? row(entry) : JsonBinding.jsonb().toJson(AuditJson.of(entry)) + "\n");
            }
            some = audit.after(filter, some.get(some.size() - 1).getId(), AT_ONCE);
        }
        writer.flush();
    }

    private static String row(AuditEntry entry) {
        return Stream.of(
                                Long.toString(entry.getId()),
                                entry.getAt().toString(),
                                entry.getUserId() == null
                                        ? ""
                                        : entry.getUserId().toString(),
                                entry.getUsername(),
                                entry.getAction().name(),
                                entry.getKind(),
                                entry.getSubject(),
                                entry.getDetail(),
                                entry.getBefore(),
                                entry.getAfter(),
                                entry.getAddress(),
                                entry.getHash())
                        .map(AuditExport::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** What a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+@\\-\t\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
