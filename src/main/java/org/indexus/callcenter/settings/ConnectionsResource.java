package org.indexus.callcenter.settings;

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

/** Asterisk connections over REST. */
@Path("/asterisk-connections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(name = "Asterisk connections", description = "Where the calls come from; the password is never sent back")
public class ConnectionsResource {

    @Inject
    private Connections connections;

    @GET
    @Operation(summary = "All connections, in the order of their creation")
    public Slice<ConnectionJson> list(@BeanParam Paging paging) {
        return connections.slice(paging).map(ConnectionJson::of);
    }

    @POST
    @Operation(summary = "Create a connection", description = "409 for the same host, port and application twice.")
    @APIResponseSchema(value = ConnectionJson.class, responseCode = "201")
    public Response create(ConnectionJson body, @Context UriInfo uri) {
        return crud().create(new AsteriskConnection(), body, uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One connection")
    @APIResponseSchema(ConnectionJson.class)
    public Response get(@PathParam("id") String id) {
        return crud().get(id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace a connection; without a password the old one stays")
    @APIResponseSchema(ConnectionJson.class)
    public Response replace(@PathParam("id") String id, ConnectionJson body, @Context Request request) {
        return crud().replace(id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some fields of a connection")
    @APIResponseSchema(ConnectionJson.class)
    public Response change(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ConnectionJson.class)))
                    JsonObject changes,
            @Context Request request) {
        return crud().change(id, changes, request);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a connection; its line is closed, its calls stay in Asterisk")
    public void delete(@PathParam("id") String id) {
        connections.remove(id);
    }

    private Crud<AsteriskConnection, ConnectionJson> crud() {
        return new Crud<>(ConnectionJson.class, connections::require, this::save, ConnectionJson::of);
    }

    private AsteriskConnection save(AsteriskConnection connection, ConnectionJson body) {
        return connections.save(body.applyTo(connection), body.password());
    }
}
