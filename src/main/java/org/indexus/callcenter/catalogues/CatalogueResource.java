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
import org.indexus.callcenter.platform.entries.Crud;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.json.MergePatch;

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
        return crud().create(catalogue().blank(), body, uri);
    }

    @GET
    @Path("{ref}")
    @RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR})
    public Response get(@PathParam("ref") String ref) {
        return crud().get(ref);
    }

    @PUT
    @Path("{ref}")
    @RolesAllowed(Role.OF_ADMIN)
    public Response replace(@PathParam("ref") String ref, EntryJson body, @Context Request request) {
        return crud().replace(ref, body, request);
    }

    @PATCH
    @Path("{ref}")
    @RolesAllowed(Role.OF_ADMIN)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("ref") String ref, JsonObject changes, @Context Request request) {
        return crud().change(ref, changes, request);
    }

    @DELETE
    @Path("{ref}")
    @RolesAllowed(Role.OF_ADMIN)
    public void delete(@PathParam("ref") String ref) {
        catalogue().remove(ref);
    }

    private Crud<E, EntryJson> crud() {
        return new Crud<>(EntryJson.class, catalogue()::require, this::save, EntryJson::of);
    }

    private E save(E entry, EntryJson body) {
        return catalogue().save(body.applyTo(entry));
    }
}
