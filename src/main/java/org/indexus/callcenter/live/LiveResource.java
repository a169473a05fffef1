package org.indexus.callcenter.live;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;

/** The live floor over REST. */
@Path("/live")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OF_SUPERVISOR, Role.OF_ADMIN})
@Tag(name = "Live", description = "The floor as it is now")
public class LiveResource {

    @Inject
    private LiveFloor floor;

    @GET
    @Operation(
            summary = "Queues, agents and open calls, with today's figures",
            description = "today counts visits since midnight in the queue's zone, test calls left out. serviceLevel is"
                    + " answered within serviceLevelSeconds / (answered + abandoned - short abandoned), from 0 to 1.")
    public LiveJson get() {
        return floor.now();
    }
}
