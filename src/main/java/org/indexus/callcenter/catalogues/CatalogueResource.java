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
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.Answers;
import org.indexus.callcenter.platform.MergePatch;
import org.indexus.callcenter.platform.Paging;
import org.indexus.callcenter.platform.Revision;
import org.indexus.callcenter.platform.Slice;

/**
 * What the resources of all catalogues have in common: everybody reads, an ADMIN changes. Described in
 * {@code META-INF/openapi.yaml}: annotations on a class without a path make Payara's /openapi fail.
 */
public abstract class CatalogueResource<E extends CatalogueEntry> {

    protected abstract Catalogue<E> catalogue();

    @GET
    @RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR})
    public Slice<EntryJson> list(@BeanParam Paging paging) {
        return catalogue().slice(paging).map(EntryJson::of);
    }

    @POST
    @RolesAllowed(Role.OF_ADMIN)
    public Response create(EntryJson body, @Context UriInfo uri) {
        E entry = catalogue().save(body.applyTo(catalogue().blank()));
        return Answers.created(uri, entry, EntryJson.of(entry));
    }

    @GET
    @Path("{ref}")
    @RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR})
    public Response get(@PathParam("ref") String ref) {
        return answer(catalogue().require(ref));
    }

    @PUT
    @Path("{ref}")
    @RolesAllowed(Role.OF_ADMIN)
    public Response replace(@PathParam("ref") String ref, EntryJson body, @Context Request request) {
        return answer(catalogue().save(body.applyTo(requireCurrent(ref, request))));
    }

    @PATCH
    @Path("{ref}")
    @RolesAllowed(Role.OF_ADMIN)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("ref") String ref, JsonObject changes, @Context Request request) {
        E entry = requireCurrent(ref, request);
        EntryJson changed = new MergePatch(changes).applyTo(EntryJson.of(entry), EntryJson.class);
        return answer(catalogue().save(changed.applyTo(entry)));
    }

    @DELETE
    @Path("{ref}")
    @RolesAllowed(Role.OF_ADMIN)
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
