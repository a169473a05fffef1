package org.indexus.callcenter.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.platform.Paging;
import org.indexus.callcenter.platform.Slice;

/** The audit trail over REST. It can only be read. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(name = "Audit", description = "Who listened to recordings, who deleted one, who signed in.")
public class AuditResource {

    @Inject
    private Audit audit;

    @GET
    @Operation(
            summary = "The audit trail, newest first",
            description = "user: a username; action: RECORDING_PLAYED, RECORDING_DELETED, SIGNED_IN or SIGN_IN_REFUSED;"
                    + " subject: the id of a call; from and to: moments like 2026-11-23T08:00:00Z. Who plays a recording"
                    + " is noted once in ten minutes for each call.")
    public Slice<AuditJson> list(@BeanParam AuditParameters parameters, @BeanParam Paging paging) {
        return audit.slice(parameters.filter(), paging).map(AuditJson::of);
    }
}
