package org.indexus.callcenter.access.users;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Crud;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.json.MergePatch;

/** Users over REST. */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(
        name = "Users",
        description = "Who may sign in; somebody with the role AGENT has an agent profile under the same id")
public class UsersResource {

    @Inject
    private Users users;

    @GET
    @Operation(summary = "All users, in the order of their creation")
    public Slice<UserJson> list(@BeanParam Paging paging) {
        return users.slice(paging).map(UserJson::of);
    }

    @POST
    @Operation(summary = "Create a user")
    @APIResponseSchema(value = UserJson.class, responseCode = "201")
    public Response create(UserJson body, @Context UriInfo uri) {
        return crud().created(users.save(body.applyTo(new User()), body.requirePassword()), uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One user")
    @APIResponseSchema(UserJson.class)
    public Response get(@PathParam("id") String id) {
        return crud().get(id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace a user; without a password the old one stays")
    @APIResponseSchema(UserJson.class)
    public Response replace(@PathParam("id") String id, UserJson body, @Context Request request) {
        return crud().replace(id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some fields of a user")
    @APIResponseSchema(UserJson.class)
    public Response change(@PathParam("id") String id, JsonObject changes, @Context Request request) {
        return crud().change(id, changes, request);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a user; one who is in use is better switched off (active: false)")
    public void delete(@PathParam("id") String id) {
        users.remove(id);
    }

    private Crud<User, UserJson> crud() {
        return new Crud<>(UserJson.class, users::require, this::save, UserJson::of);
    }

    private User save(User user, UserJson body) {
        User changed = body.applyTo(user);
        return body.password() == null ? users.save(changed) : users.save(changed, body.password());
    }
}
