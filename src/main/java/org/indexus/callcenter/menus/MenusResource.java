package org.indexus.callcenter.menus;

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

/** IVR menus over REST; {@code ref} is an id or a code. */
@Path("/ivr-menus")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(
        name = "IVR menus",
        description =
                "What callers hear and press before a queue; changes hold for the next key of whoever is in a menu")
public class MenusResource {

    @Inject
    private Menus menus;

    @Inject
    private Directory directory;

    @Inject
    private Skills skills;

    @GET
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "All menus, in the order of their creation")
    public Slice<MenuJson> list(@BeanParam Paging paging) {
        Names names = directory.names();
        MenuWarnings warnings = MenuWarnings.with(directory, names);
        return menus.slice(paging).map(menu -> MenuJson.of(menu, names, warnings));
    }

    @POST
    @Operation(
            summary = "Create a menu",
            description =
                    "Choices or digits, not both. 422 CYCLE for menus and routes that lead back to where they began;"
                            + " REPEAT, BACK and TOP are the ways back.")
    @APIResponseSchema(value = MenuJson.class, responseCode = "201")
    public Response create(MenuJson body, @Context UriInfo uri) {
        return crud().create(new Menu(), body, uri);
    }

    @GET
    @Path("{ref}")
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "One menu")
    @APIResponseSchema(MenuJson.class)
    public Response get(@PathParam("ref") String ref) {
        return crud().get(ref);
    }

    @PUT
    @Path("{ref}")
    @Operation(summary = "Replace a menu; what is absent gets its default")
    @APIResponseSchema(MenuJson.class)
    public Response replace(@PathParam("ref") String ref, MenuJson body, @Context Request request) {
        return crud().replace(ref, body, request);
    }

    @PATCH
    @Path("{ref}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some fields of a menu; choices are replaced as a whole")
    @APIResponseSchema(MenuJson.class)
    public Response change(
            @PathParam("ref") String ref,
            @RequestBody(content = @Content(schema = @Schema(implementation = MenuJson.class))) JsonObject changes,
            @Context Request request) {
        return crud().change(ref, changes, request);
    }

    @DELETE
    @Path("{ref}")
    @Operation(summary = "Delete a menu; 409 while a route, a queue or another menu leads to it")
    public void delete(@PathParam("ref") String ref) {
        menus.remove(ref);
    }

    private Crud<Menu, MenuJson> crud() {
        return new Crud<>(MenuJson.class, menus::require, this::save, this::told);
    }

    private Menu save(Menu menu, MenuJson body) {
        return menus.save(body.applyTo(menu, directory, skills));
    }

    private MenuJson told(Menu menu) {
        Names names = directory.names();
        return MenuJson.of(menu, names, MenuWarnings.with(directory, names));
    }
}
