package org.indexus.callcenter.catalogues;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dispositions over REST. */
@Path("/dispositions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dispositions", description = "What came of a call")
public class DispositionsResource extends CatalogueResource<Disposition> {

    @Inject
    private Dispositions dispositions;

    @Override
    protected Catalogue<Disposition> catalogue() {
        return dispositions;
    }
}
