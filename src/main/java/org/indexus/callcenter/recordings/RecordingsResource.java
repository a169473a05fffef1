package org.indexus.callcenter.recordings;

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

/** The store of recordings over REST; a recording itself is heard and deleted by its call. */
@Path("/recordings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(name = "Recordings", description = "The application's own store of recordings.")
public class RecordingsResource {

    @Inject
    private Store store;

    @GET
    @Operation(summary = "How the store stands: what is kept, what is on its way, and what is in its way")
    public StoreJson get() {
        return store.now();
    }
}
