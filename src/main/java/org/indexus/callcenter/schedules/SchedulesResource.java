package org.indexus.callcenter.schedules;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Objects;
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
import org.indexus.callcenter.platform.web.QueryTimes;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** Schedules over REST; {@code ref} is an id or a code. */
@Path("/schedules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(
        name = "Schedules",
        description = "When queues and routes are open: hours of the week, holidays, and a switch for emergencies."
                + " Changes hold for the next caller; who waits already is served.")
public class SchedulesResource {

    @Inject
    private Schedules schedules;

    @Inject
    private PromptNames names;

    @GET
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "All schedules, in the order of their creation")
    public Slice<ScheduleJson> list(@BeanParam Paging paging) {
        return schedules.slice(paging).map(this::json);
    }

    @POST
    @Operation(summary = "Create a schedule")
    @APIResponseSchema(value = ScheduleJson.class, responseCode = "201")
    public Response create(ScheduleJson body, @Context UriInfo uri) {
        return crud().create(new Schedule(), body, uri);
    }

    @GET
    @Path("{ref}")
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "One schedule")
    @APIResponseSchema(ScheduleJson.class)
    public Response get(@PathParam("ref") String ref) {
        return crud().get(ref);
    }

    @PUT
    @Path("{ref}")
    @Operation(summary = "Replace a schedule; what is absent gets its default")
    @APIResponseSchema(ScheduleJson.class)
    public Response replace(@PathParam("ref") String ref, ScheduleJson body, @Context Request request) {
        return crud().replace(ref, body, request);
    }

    @PATCH
    @Path("{ref}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some fields of a schedule")
    @APIResponseSchema(ScheduleJson.class)
    public Response change(
            @PathParam("ref") String ref,
            @RequestBody(content = @Content(schema = @Schema(implementation = ScheduleJson.class))) JsonObject changes,
            @Context Request request) {
        return crud().change(ref, changes, request);
    }

    @DELETE
    @Path("{ref}")
    @Operation(summary = "Delete a schedule; 409 while a queue or a route keeps it")
    public void delete(@PathParam("ref") String ref) {
        schedules.remove(ref);
    }

    @GET
    @Path("{ref}/state")
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "Whether it is open now, or at another moment, and until when")
    public StateJson state(
            @PathParam("ref") String ref,
            @Schema(description = "A moment like 2026-12-24T09:00:00+01:00; absent: now") @QueryParam("at") @Nullable
                    String at) {
        return StateJson.of(
                schedules.require(ref), Objects.requireNonNullElseGet(QueryTimes.of("at", at), Instant::now), names);
    }

    @PUT
    @Path("{ref}/closed-now")
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(
            summary = "The emergency switch: close at once, or end that",
            description = "Whatever the hours say, new callers are turned away; who waits already is served.")
    @APIResponseSchema(ScheduleJson.class)
    public Response closeNow(@PathParam("ref") String ref, ClosedNowJson body) {
        boolean active = body.requireActive("active");
        return crud().answer(schedules.closeNow(schedules.require(ref), active, body.prompt()));
    }

    private Crud<Schedule, ScheduleJson> crud() {
        return new Crud<>(ScheduleJson.class, schedules::require, this::save, this::json);
    }

    private Schedule save(Schedule schedule, ScheduleJson body) {
        return schedules.save(body.applyTo(schedule, names));
    }

    private ScheduleJson json(Schedule schedule) {
        return ScheduleJson.of(schedule, names);
    }
}
