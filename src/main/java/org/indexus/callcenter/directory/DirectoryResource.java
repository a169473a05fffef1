package org.indexus.callcenter.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.jspecify.annotations.Nullable;

/** Whom one may transfer to, over REST; the Workspace's directory panel reads it too. */
@Path("/directory")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR})
@Tag(name = "Directory", description = "Whom a call may be transferred to, and the address book")
public class DirectoryResource {

    @Inject
    private TransferTargets targets;

    @Inject
    private SignedIn signedIn;

    @GET
    @Operation(
            summary = "Agents, queues, IVR menus, DID routes, extensions and numbers that match",
            description =
                    "Without whoever asks. Where there are more than limit, each kind has its share, and without q agents"
                            + " and queues come before the rest: type more of the name. There is no next page.")
    public Slice<DirectoryItemJson> find(
            @Parameter(
                            description =
                                    "Words of a name, username or code, with or without accents, or a part of a number",
                            example = "kovac")
                    @QueryParam("q")
                    @Nullable
                    String typed,
            @BeanParam Paging paging) {
        return Slice.whole(targets.find(typed == null ? "" : typed, signedIn.getId(), paging.size()));
    }
}
