package org.indexus.callcenter.prompts;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Crud;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.json.MergePatch;

/** Prompts over REST; {@code ref} is an id or a code. Their variants: {@link PromptVariantsResource}. */
@Path("/prompts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(name = "Prompts", description = "What callers hear; queues name them by code")
public class PromptsResource {

    @Inject
    private Prompts prompts;

    @Inject
    private PromptShelf shelf;

    @GET
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "All prompts, in the order of their creation")
    public Slice<PromptJson> list(@BeanParam Paging paging) {
        return prompts.slice(paging).map(prompt -> PromptJson.of(prompt, shelf, null));
    }

    @POST
    @Operation(summary = "Create a prompt, still without anything to hear")
    @APIResponseSchema(value = PromptJson.class, responseCode = "201")
    public Response create(PromptJson body, @Context UriInfo uri) {
        return crud().create(new Prompt(), body, uri);
    }

    @GET
    @Path("{ref}")
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "One prompt, with where it is used")
    @APIResponseSchema(PromptJson.class)
    public Response get(@PathParam("ref") String ref) {
        return crud().get(ref);
    }

    @PUT
    @Path("{ref}")
    @Operation(summary = "Give a prompt another code or name; the variants stay")
    @APIResponseSchema(PromptJson.class)
    public Response replace(@PathParam("ref") String ref, PromptJson body, @Context Request request) {
        return crud().replace(ref, body, request);
    }

    @PATCH
    @Path("{ref}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change the code or the name of a prompt")
    @APIResponseSchema(PromptJson.class)
    public Response change(
            @PathParam("ref") String ref,
            @RequestBody(content = @Content(schema = @Schema(implementation = PromptJson.class))) JsonObject changes,
            @Context Request request) {
        return crud().change(ref, changes, request);
    }

    @DELETE
    @Path("{ref}")
    @Operation(summary = "Delete a prompt")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "It is used; detail says where")
    public void delete(@PathParam("ref") String ref) {
        prompts.remove(ref);
    }

    private Crud<Prompt, PromptJson> crud() {
        return new Crud<>(PromptJson.class, prompts::require, this::save, this::json);
    }

    private Prompt save(Prompt prompt, PromptJson body) {
        return prompts.save(body.applyTo(prompt));
    }

    private PromptJson json(Prompt prompt) {
        return PromptJson.of(prompt, shelf, prompts.uses(prompt));
    }
}
