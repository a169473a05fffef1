package org.indexus.callcenter.catalogues;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Break reasons over REST. */
@Path("/break-reasons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Break reasons",
        description = "Why an agent is on a break; NO_ANSWER and PHONE_UNREACHABLE are the floor's own")
public class BreakReasonsResource extends CatalogueResource<BreakReason> {

    @Inject
    private BreakReasons reasons;

    @Override
    protected Catalogue<BreakReason> catalogue() {
        return reasons;
    }
}
