package org.indexus.callcenter.catalogues;

import jakarta.annotation.security.RolesAllowed;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.Answers;
import org.indexus.callcenter.platform.MergePatch;
import org.indexus.callcenter.platform.Paging;
import org.indexus.callcenter.platform.Revision;
import org.indexus.callcenter.platform.Slice;

/** What the resources of all catalogues have in common: everybody reads, an ADMIN changes. */
public abstract class CatalogueResource<E extends CatalogueEntry> {

    protected abstract Catalogue<E> catalogue();

    @GET
    @RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR})
    @Operation(summary = "All entries, in the order of their creation")
    public Slice<EntryJson> list(@BeanParam Paging paging) {
        return catalogue().slice(paging).map(EntryJson::of);
    }

    @POST
    @RolesAllowed(Role.OF_ADMIN)
    @Operation(summary = "Create an entry")
    public Response create(EntryJson body, @Context UriInfo uri) {
        E entry = catalogue().save(body.applyTo(catalogue().blank()));
        return Answers.created(uri, entry, EntryJson.of(entry));
    }

    @GET
    @Path("{ref}")
    @RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR})
    @Operation(summary = "One entry, by id or code")
    public Response get(@PathParam("ref") String ref) {
        return answer(catalogue().require(ref));
    }

    @PUT
    @Path("{ref}")
    @RolesAllowed(Role.OF_ADMIN)
    @Operation(summary = "Replace an entry")
    public Response replace(@PathParam("ref") String ref, EntryJson body, @Context Request request) {
        return answer(catalogue().save(body.applyTo(requireCurrent(ref, request))));
    }

    @PATCH
    @Path("{ref}")
    @RolesAllowed(Role.OF_ADMIN)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some fields of an entry")
    public Response change(
            @PathParam("ref") String ref,
            @RequestBody(content = @Content(schema = @Schema(implementation = EntryJson.class))) JsonObject changes,
            @Context Request request) {
        E entry = requireCurrent(ref, request);
        EntryJson changed = new MergePatch(changes).applyTo(EntryJson.of(entry), EntryJson.class);
        return answer(catalogue().save(changed.applyTo(entry)));
    }

    @DELETE
    @Path("{ref}")
    @RolesAllowed(Role.OF_ADMIN)
    @Operation(summary = "Delete an entry; 409 while something uses it")
    public void delete(@PathParam("ref") String ref) {
        catalogue().remove(ref);
    }

    private E requireCurrent(String ref, Request request) {
        E entry = catalogue().require(ref);
        new Revision(entry.getVersion()).requireMatch(request);
        return entry;
    }

    private Response answer(E entry) {
        return Answers.ok(entry, EntryJson.of(entry));
    }
}
