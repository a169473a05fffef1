package org.indexus.callcenter.queues;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.agents.Agents;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.platform.entries.Slice;

/** Who serves a queue, over REST. */
@Path("/queues/{ref}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(name = "Queues")
public class MembersResource {

    @Inject
    private Queues queues;

    @Inject
    private Agents agents;

    @Inject
    private Skills skills;

    @GET
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "The members of a queue, in the order of adding")
    public Slice<MemberJson> list(@PathParam("ref") String ref) {
        return Slice.whole(
                queues.members(queues.require(ref)).stream().map(MemberJson::of).toList());
    }

    @PUT
    @Path("{agentId}")
    @Operation(summary = "Add an agent to a queue, or change the membership")
    public MemberJson put(@PathParam("ref") String ref, @PathParam("agentId") String agentId, MemberJson body) {
        Queue queue = queues.require(ref);
        Agent agent = agents.require(agentId);
        return MemberJson.of(queues.putMember(queue, agent, body.read(skills)));
    }

    @DELETE
    @Path("{agentId}")
    @Operation(summary = "Take an agent out of a queue; a call in hand goes on")
    public void delete(@PathParam("ref") String ref, @PathParam("agentId") String agentId) {
        queues.removeMember(queues.require(ref), agents.require(agentId).getId());
    }
}
