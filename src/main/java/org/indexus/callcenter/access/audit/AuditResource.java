package org.indexus.callcenter.access.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** The audit trail over REST. It can only be read. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(name = "Audit", description = "Who signed in, changed settings, looked at customers, heard or deleted recordings.")
public class AuditResource {

    @Inject
    private Audit audit;

    @Inject
    private AuditChain chain;

    @Inject
    private AuditExport export;

    @GET
    @Operation(
            summary = "The audit trail, newest first",
            description =
                    "user: a username; action: what was done, like SIGNED_IN, CHANGED or RECORDING_PLAYED; subject:"
                            + " the id of what it was done to; from and to: moments like 2026-11-23T08:00:00Z. Who plays a recording"
                            + " or looks at a customer is noted once in ten minutes for each.")
    public Slice<AuditJson> list(@BeanParam AuditParameters parameters, @BeanParam Paging paging) {
        return audit.slice(parameters.filter(), paging).map(AuditJson::of);
    }

    @GET
    @Path("verify")
    @Operation(
            summary = "Is every entry what it was?",
            description =
                    "Computes the chain of hashes again, from the first entry to the last. Keep head elsewhere: it"
                            + " proves later that nothing was cut off at the end.")
    public AuditChain.Verification verify() {
        return chain.verify();
    }

    @GET
    @Path("export")
    @Produces({AuditExport.CSV, AuditExport.JSON_LINES})
    @Operation(summary = "The audit trail as a file, oldest first; the export is an entry of it")
    @APIResponse(responseCode = "200", description = "The file")
    public Response export(
            @BeanParam AuditParameters parameters,
            @Parameter(schema = @Schema(enumeration = {"csv", "jsonl"}))
                    @QueryParam("format")
                    @DefaultValue("csv")
                    @Nullable
                    String format) {
        AuditExport.Format wanted =
                Choices.of("format", format == null ? null : format.toUpperCase(Locale.ROOT), AuditExport.Format.class);
        AuditFilter filter = parameters.filter();
        audit.note(AuditNote.of(AuditAction.EXPORTED, "audit", "", wanted.name()));
        StreamingOutput file = output -> export.write(filter, wanted, output);
        return Response.ok(file, wanted.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + wanted.file() + "\"")
                .build();
    }
}
