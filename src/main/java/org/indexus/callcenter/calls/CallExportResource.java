package org.indexus.callcenter.calls;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.audit.Audit;
import org.indexus.callcenter.access.audit.AuditAction;
import org.indexus.callcenter.access.audit.AuditNote;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.log.CallFilter;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** The log as a file for a spreadsheet. */
@Path("/calls/export")
@RequestScoped
@RolesAllowed(Role.OF_SUPERVISOR)
@Tag(name = "Calls")
public class CallExportResource {

    private static final int MOST_ROWS = 100_000;

    @Inject
    private CallLog log;

    @Inject
    private Audit audit;

    @GET
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The call log as CSV, newest first",
            description =
                    "The same filters as the list; zone: in which times are written, like Europe/Bratislava (UTC)."
                            + " At most 100000 rows: narrow from and to for more.")
    @APIResponse(responseCode = "200", description = "UTF-8 with a heading")
    public Response export(
            @BeanParam CallParameters parameters, @QueryParam("zone") @Nullable String zone, @Context UriInfo address) {
        CallFilter filter = parameters.filter();
        ZoneId times = zone(zone);
        String asked = requireNonNullElse(address.getRequestUri().getQuery(), "");
        audit.note(AuditNote.of(AuditAction.EXPORTED, "call", "", asked));
        StreamingOutput rows = out -> write(filter, times, out);
        return Response.ok(rows, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calls.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private void write(CallFilter filter, ZoneId zone, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Instant now = Instant.now();
        try (CallCsv csv = new CallCsv(text, zone)) {
            Slice<LoggedCall> slice = log.slice(filter, new Paging("500", null));
            for (int rows = 0; rows < MOST_ROWS; rows += Paging.MOST) {
                for (LoggedCall call : slice.items()) {
                    csv.write(call, now);
                }
                if (slice.next() == null) {
                    return;
                }
                slice = log.slice(filter, new Paging("500", slice.next()));
            }
        }
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw ProblemException.malformed("zone must be a zone like Europe/Bratislava.");
        }
    }
}
