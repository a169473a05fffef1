package org.indexus.callcenter.routes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.jspecify.annotations.Nullable;

/** Who would get this call? */
@Path("/did-routes/resolve")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_SUPERVISOR)
@Tag(name = "DID routes")
public class RouteTestResource {

    @Inject
    private RouteTester tester;

    @GET
    @Operation(
            summary = "Who would get this call?",
            description =
                    "The whole way of a call, without a call: by the plans in force, at a day and time of your choice;"
                            + " who waits and who works is as now.")
    public PathJson resolve(
            @Parameter(description = "The number called, as Asterisk tells it", example = "421800123456")
                    @QueryParam("dialled")
                    @Nullable
                    String dialled,
            @Parameter(description = "The number calling, for its customer", example = "+421905123456")
                    @QueryParam("caller")
                    @Nullable
                    String caller,
            @Parameter(
                            description = "Day and time; in the server's zone when it names none; now when absent",
                            example = "2026-12-24T10:00:00+01:00")
                    @QueryParam("at")
                    @Nullable
                    String at,
            @Parameter(description = "What the dialplan names in Stasis(indexus-inbound,code)")
                    @QueryParam("code")
                    @Nullable
                    String code) {
        return PathJson.of(tester.test(dialled, caller, at, code));
    }
}
