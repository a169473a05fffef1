package org.indexus.callcenter.history.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Answers;
import org.indexus.callcenter.platform.entries.Revision;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** How long history is kept, over REST. */
@Path("/retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(
        name = "Retention",
        description = "How long calls and agents' statuses are kept; recordings have their days in each queue")
public class KeepingResource {

    @Inject
    private Keepings keepings;

    /** The setting on the wire. */
    @Schema(name = "Retention", example = "{\"callDays\":730,\"agentEventDays\":null}")
    public record KeepingJson(
            @Schema(
                    description =
                            "Ended calls with their timelines, dispositions and notes; 30 to 36500, null: for ever."
                                    + " A call whose recording is kept stays as long as that")
            @Nullable
            Integer callDays,

            @Schema(description = "The timelines of the agents; 30 to 36500, null: for ever") @Nullable
            Integer agentEventDays) {

        static KeepingJson of(Keeping keeping) {
            return new KeepingJson(keeping.getCallDays(), keeping.getAgentEventDays());
        }
    }

    @GET
    @Operation(summary = "How many days history is kept")
    @APIResponseSchema(KeepingJson.class)
    public Response get() {
        return answer(keepings.current());
    }

    @PUT
    @Operation(summary = "Change it; what is older is deleted for good within the hour")
    @APIResponseSchema(KeepingJson.class)
    public Response replace(@Nullable KeepingJson body, @Context Request request) {
        if (body == null) {
            throw ProblemException.malformed("The request has no body.");
        }
        Keeping keeping = keepings.current();
        new Revision(keeping.getVersion()).requireMatch(request);
        keeping.setCallDays(body.callDays());
        keeping.setAgentEventDays(body.agentEventDays());
        return answer(keepings.save(keeping));
    }

    private static Response answer(Keeping keeping) {
        return Answers.ok(keeping, KeepingJson.of(keeping));
    }
}
