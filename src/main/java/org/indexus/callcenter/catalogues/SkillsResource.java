package org.indexus.callcenter.catalogues;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Skills over REST. */
@Path("/skills")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Skills", description = "What agents can do, each at a level")
public class SkillsResource extends CatalogueResource<Skill> {

    @Inject
    private Skills skills;

    @Override
    protected Catalogue<Skill> catalogue() {
        return skills;
    }
}
