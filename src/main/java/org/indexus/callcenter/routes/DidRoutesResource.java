package org.indexus.callcenter.routes;

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
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.platform.entries.Crud;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.json.MergePatch;
import org.indexus.callcenter.schedules.Schedules;

/** DID routes over REST. */
@Path("/did-routes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(
        name = "DID routes",
        description = "Which dialled number leads where: exact, then the longest prefix, then patterns, then default")
public class DidRoutesResource {

    @Inject
    private DidRoutes routes;

    @Inject
    private Directory directory;

    @Inject
    private Skills skills;

    @Inject
    private Schedules schedules;

    @GET
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "All routes, in the order of their creation")
    public Slice<RouteJson> list(@BeanParam Paging paging) {
        Names names = directory.names();
        Shadows shadows = routes.shadows();
        return routes.slice(paging).map(route -> RouteJson.of(route, names, shadows.of(route.toPlan())));
    }

    @POST
    @Operation(summary = "Create a route")
    @APIResponseSchema(value = RouteJson.class, responseCode = "201")
    public Response create(RouteJson body, @Context UriInfo uri) {
        return crud().create(new DidRoute(), body, uri);
    }

    @GET
    @Path("{ref}")
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "One route")
    @APIResponseSchema(RouteJson.class)
    public Response get(@PathParam("ref") String ref) {
        return crud().get(ref);
    }

    @PUT
    @Path("{ref}")
    @Operation(summary = "Replace a route")
    @APIResponseSchema(RouteJson.class)
    public Response replace(@PathParam("ref") String ref, RouteJson body, @Context Request request) {
        return crud().replace(ref, body, request);
    }

    @PATCH
    @Path("{ref}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some fields of a route")
    @APIResponseSchema(RouteJson.class)
    public Response change(
            @PathParam("ref") String ref,
            @RequestBody(content = @Content(schema = @Schema(implementation = RouteJson.class))) JsonObject changes,
            @Context Request request) {
        return crud().change(ref, changes, request);
    }

    @DELETE
    @Path("{ref}")
    @Operation(summary = "Delete a route")
    public void delete(@PathParam("ref") String ref) {
        routes.remove(ref);
    }

    private Crud<DidRoute, RouteJson> crud() {
        return new Crud<>(RouteJson.class, routes::require, this::save, this::json);
    }

    private DidRoute save(DidRoute route, RouteJson body) {
        return routes.save(body.applyTo(route, directory, skills, schedules));
    }

    private RouteJson json(DidRoute route) {
        return RouteJson.of(route, directory.names(), routes.shadows().of(route.toPlan()));
    }
}
