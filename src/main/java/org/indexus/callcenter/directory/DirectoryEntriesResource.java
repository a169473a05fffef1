package org.indexus.callcenter.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Crud;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.json.MergePatch;

/** The address book over REST. */
@Path("/directory/entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(name = "Directory")
public class DirectoryEntriesResource {

    @Inject
    private AddressBook book;

    @GET
    @Operation(summary = "The address book, in the order of creation")
    public Slice<DirectoryEntryJson> list(@BeanParam Paging paging) {
        return book.slice(paging).map(DirectoryEntryJson::of);
    }

    @POST
    @Operation(summary = "Add an entry; 409 for a number that has one")
    @APIResponseSchema(value = DirectoryEntryJson.class, responseCode = "201")
    public Response create(DirectoryEntryJson body, @Context UriInfo uri) {
        return crud().create(new DirectoryEntry(), body, uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One entry")
    @APIResponseSchema(DirectoryEntryJson.class)
    public Response get(@PathParam("id") String id) {
        return crud().get(id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace an entry")
    @APIResponseSchema(DirectoryEntryJson.class)
    public Response replace(@PathParam("id") String id, DirectoryEntryJson body, @Context Request request) {
        return crud().replace(id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some fields of an entry")
    @APIResponseSchema(DirectoryEntryJson.class)
    public Response change(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = DirectoryEntryJson.class)))
                    JsonObject changes,
            @Context Request request) {
        return crud().change(id, changes, request);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete an entry")
    public void delete(@PathParam("id") String id) {
        book.remove(id);
    }

    private Crud<DirectoryEntry, DirectoryEntryJson> crud() {
        return new Crud<>(DirectoryEntryJson.class, book::require, this::save, DirectoryEntryJson::of);
    }

    private DirectoryEntry save(DirectoryEntry entry, DirectoryEntryJson body) {
        return book.save(body.applyTo(entry));
    }
}
