package org.indexus.callcenter.agents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.platform.entries.Answers;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Revision;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.json.MergePatch;
import org.indexus.callcenter.platform.web.Choices;
import org.indexus.callcenter.runtime.Refusals;
import org.jspecify.annotations.Nullable;

/** Agents over REST: their profiles, and their status on the floor. */
@Path("/agents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR})
@Tag(name = "Agents", description = "Users with the role AGENT; agents see and set themselves, supervisors everybody")
public class AgentsResource {

    @Inject
    private Agents agents;

    @Inject
    private Skills skills;

    @Inject
    private Duty duty;

    @Inject
    private SignedIn signedIn;

    /** The status that is asked for. */
    @Schema(name = "StatusRequest", example = "{\"status\":\"BREAK\",\"reason\":\"LUNCH\"}")
    public record StatusRequest(
            @Nullable String status, @Nullable String reason) {}

    @GET
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "All agents who may work, with their status")
    public Slice<AgentJson> list(@BeanParam Paging paging) {
        FloorView floor = duty.floor();
        return agents.workingSlice(paging).map(agent -> AgentJson.of(agent, floor));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One agent with the status")
    @APIResponseSchema(AgentJson.class)
    public Response get(@PathParam("id") String id) {
        return answer(mineOrAny(id));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Role.OF_ADMIN)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change phone, connect mode or skills", description = "Takes effect with the next offer.")
    @APIResponseSchema(AgentJson.class)
    public Response change(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ProfileJson.class))) JsonObject changes,
            @Context Request request) {
        Agent agent = agents.require(id);
        new Revision(agent.getVersion()).requireMatch(request);
        ProfileJson profile = new MergePatch(changes).applyTo(ProfileJson.of(agent), ProfileJson.class);
        return answer(agents.save(profile.applyTo(agent, skills)));
    }

    @GET
    @Path("{id}/status")
    @Operation(summary = "An agent's status")
    public StatusJson status(@PathParam("id") String id) {
        return AgentJson.of(mineOrAny(id), duty.floor()).status();
    }

    @PUT
    @Path("{id}/status")
    @Operation(
            summary = "Ask for a status: AVAILABLE, BREAK with a reason, or OFFLINE",
            description =
                    "With a call or an offer in hand it becomes next and is taken at the end; AVAILABLE in WRAP_UP "
                            + "ends the wrap-up. 409 NOT_CONNECTED without an open workspace, unless deskPhoneOnly.")
    public StatusJson ask(@PathParam("id") String id, StatusRequest body) {
        Agent agent = mineOrAny(id);
        DutyStatus wanted = Choices.of("status", body.status(), DutyStatus.class);
        Refusals.require(duty.request(agent.agentId(), wanted, body.reason(), Actors.of(signedIn)));
        return AgentJson.of(agent, duty.floor()).status();
    }

    private Agent mineOrAny(String id) {
        if (!signedIn.isSupervisor() && !id.equals(signedIn.getId().toString())) {
            throw new ForbiddenException();
        }
        return agents.require(id);
    }

    private Response answer(Agent agent) {
        return Answers.ok(agent, AgentJson.of(agent, duty.floor()));
    }
}
