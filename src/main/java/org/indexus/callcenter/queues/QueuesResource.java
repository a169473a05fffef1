package org.indexus.callcenter.queues;

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
import org.indexus.callcenter.platform.web.Choices;
import org.indexus.callcenter.prompts.PromptNames;
import org.indexus.callcenter.schedules.Schedules;
import org.jspecify.annotations.Nullable;

/** Inbound queues over REST; {@code ref} is an id or a code. */
@Path("/queues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(
        name = "Queues",
        description = "Inbound queues; changes are on the floor at once, and nobody who waits loses a place")
public class QueuesResource {

    @Inject
    private Queues queues;

    @Inject
    private Skills skills;

    @Inject
    private Directory directory;

    @Inject
    private Schedules schedules;

    @Inject
    private PromptNames prompts;

    /** What shall be done with a queue. */
    @Schema(name = "QueueAction", example = "{\"action\":\"CLOSE\"}")
    public record ActionJson(
            @Schema(enumeration = {"OPEN", "CLOSE"}) @Nullable
            String action) {}

    enum Action {
        OPEN,
        CLOSE
    }

    @GET
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "All queues, in the order of their creation")
    public Slice<QueueJson> list(@BeanParam Paging paging) {
        Names names = directory.names();
        return queues.slice(paging).map(queue -> QueueJson.of(queue, names));
    }

    @POST
    @Operation(summary = "Create a queue")
    @APIResponseSchema(value = QueueJson.class, responseCode = "201")
    public Response create(QueueJson body, @Context UriInfo uri) {
        return crud().create(new Queue(), body, uri);
    }

    @GET
    @Path("{ref}")
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "One queue")
    @APIResponseSchema(QueueJson.class)
    public Response get(@PathParam("ref") String ref) {
        return crud().get(ref);
    }

    @PUT
    @Path("{ref}")
    @Operation(summary = "Replace a queue; what is absent gets its default")
    @APIResponseSchema(QueueJson.class)
    public Response replace(@PathParam("ref") String ref, QueueJson body, @Context Request request) {
        return crud().replace(ref, body, request);
    }

    @PATCH
    @Path("{ref}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some fields of a queue")
    @APIResponseSchema(QueueJson.class)
    public Response change(
            @PathParam("ref") String ref,
            @RequestBody(content = @Content(schema = @Schema(implementation = QueueJson.class))) JsonObject changes,
            @Context Request request) {
        return crud().change(ref, changes, request);
    }

    @POST
    @Path("{ref}/actions")
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(
            summary = "Open or close a queue",
            description =
                    "A closed queue lets nobody in: new callers get what overflow.closed says. Who waits is served.")
    @APIResponseSchema(QueueJson.class)
    public Response act(@PathParam("ref") String ref, ActionJson body) {
        Action action = Choices.of("action", body.action(), Action.class);
        return crud().answer(queues.open(queues.require(ref), action == Action.OPEN));
    }

    @DELETE
    @Path("{ref}")
    @Operation(summary = "Delete a queue and its memberships; 409 while a route, a menu or an overflow leads to it")
    public void delete(@PathParam("ref") String ref) {
        queues.remove(ref);
    }

    private Crud<Queue, QueueJson> crud() {
        return new Crud<>(QueueJson.class, queues::require, this::save, this::json);
    }

    private Queue save(Queue queue, QueueJson body) {
        return queues.save(body.applyTo(queue, skills, directory, schedules, prompts));
    }

    private QueueJson json(Queue queue) {
        return QueueJson.of(queue, directory.names());
    }
}
