package org.indexus.callcenter.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.log.CallFilter;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Calls over REST. */
@Path("/calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR, Role.OF_ADMIN})
@Tag(name = "Calls", description = "Open and ended calls. Agents see and act on those they were offered or served.")
public class CallsResource {

    @Inject
    private CallLog log;

    @Inject
    private CallAccess access;

    @Inject
    private CallActions actions;

    @Inject
    private PlacedCalls placedCalls;

    @Inject
    private CallDispositions dispositions;

    @Inject
    private PhoneNumbers numbers;

    /** What came of the call. */
    @Schema(name = "CallDisposition", example = "{\"disposition\":\"SOLVED\",\"notes\":\"Invoice sent again.\"}")
    public record DispositionJson(
            @Nullable String disposition, @Nullable String notes) {}

    /** It was taken. */
    @Schema(name = "ActionTaken", example = "{\"ok\":true}")
    public record TakenJson(boolean ok) {}

    @GET
    @Operation(
            summary = "The call log, newest first",
            description = "Agents get their own calls only. from and to: arrived within, like 2026-11-23T08:00:00Z;"
                    + " queue, agent: id or code, username; queue: whose work the call is, also after a transfer to an agent;"
                    + " agent: who was offered the call or served it, whoever has it now; caller: the number in any notation, or its beginning;"
                    + " outcome, like ANSWERED; open: true for calls that have not ended, false for those that have."
                    + " The timelines come with expand=timeline only.")
    public Slice<CallJson> list(
            @BeanParam CallParameters parameters,
            @BeanParam Paging paging,
            @Parameter(description = "timeline: each call with its timeline", example = "timeline")
                    @QueryParam("expand")
                    @Nullable
                    String expand) {
        Instant now = Instant.now();
        CallFilter filter = access.narrowed(parameters.filter());
        Slice<LoggedCall> calls =
                wantsTimelines(expand) ? log.sliceWithTimelines(filter, paging) : log.slice(filter, paging);
        return calls.map(call -> CallJson.of(call, now, numbers));
    }

    private static boolean wantsTimelines(@Nullable String expand) {
        if (expand == null || expand.isEmpty()) {
            return false;
        }
        if (!expand.equals("timeline")) {
            throw ProblemException.malformed("expand must be timeline.");
        }
        return true;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One call, from its arrival on, as it is now")
    public CallJson get(@PathParam("id") String id) {
        return json(access.require(id));
    }

    @PUT
    @Path("{id}/disposition")
    @Operation(
            summary = "Write down what came of the call",
            description =
                    "Agents for the own part of calls that they served, others for the last agent's; the call's own is the"
                            + " last agent's. Answered when it is committed.")
    @APIResponse(responseCode = "200", description = "Written; the call as it is now")
    @APIResponse(responseCode = "422", description = "Unknown disposition, or notes that are too long")
    public CallJson dispose(@PathParam("id") String id, @Nullable DispositionJson body) {
        DispositionJson wanted = required(body);
        CallId call = access.requireServed(id).id();
        dispositions.write(call, wanted.disposition(), wanted.notes(), access.username());
        return json(access.require(id));
    }

    @POST
    @RolesAllowed(Role.OF_AGENT)
    @Operation(
            summary = "Call somebody",
            description =
                    "By an agent who is Available, on a break or in wrap-up: the agent's phone is called first, then the"
                            + " number. The break goes on after the call.")
    @APIResponse(
            responseCode = "201",
            description = "The call, which has begun; how it goes on is told as of any other")
    @APIResponse(responseCode = "409", description = "WRONG_STATE: the agent has a call; NOT_CONNECTED; NO_PHONE")
    @APIResponse(
            responseCode = "422",
            description = "What is to be called is no number, or queue or customer are unknown")
    @APIResponse(responseCode = "503", description = "NOT_AVAILABLE: the floor is closed, or no Asterisk is connected")
    public Response place(@Nullable PlacedCallJson body, @Context UriInfo uri) {
        LoggedCall call = placedCalls.place(required(body), access.actor());
        URI address = uri.getAbsolutePathBuilder().path(call.id().toString()).build();
        return Response.created(address).entity(json(call)).build();
    }

    @POST
    @Path("{id}/actions")
    @Operation(
            summary = "Do something about the call",
            description =
                    "ACCEPT, DECLINE, HANGUP, WRAP_UP_DONE, EXTEND_WRAP_UP, HOLD, UNHOLD, MUTE, UNMUTE, DTMF (with digits),"
                            + " PAUSE_RECORDING, RESUME_RECORDING, START_RECORDING, STOP_RECORDING (where the queue has"
                            + " recordOnDemand) by its agent; HANGUP and WITHDRAW (the offer) by a supervisor."
                            + " Others are not available yet (422).")
    @APIResponse(responseCode = "200", description = "The floor took it")
    @APIResponse(responseCode = "403", description = "NOT_YOURS: the conversation is another agent's")
    @APIResponse(responseCode = "409", description = "The state forbids it; code says why, as on the socket")
    @APIResponse(responseCode = "503", description = "NOT_AVAILABLE: the floor is closed, or does not answer in time")
    public TakenJson act(@PathParam("id") String id, @Nullable CallActionJson body) {
        CallId call = CallAccess.requireId(id);
        Request request = required(body).by(access.actor(), call);
        access.require(id);
        Verdict verdict = actions.ask(request);
        if (verdict == Verdict.OK) {
            return new TakenJson(true);
        }
        throw CallActions.refused(request, verdict);
    }

    private static <T> T required(@Nullable T body) {
        if (body == null) {
            throw ProblemException.malformed("The request has no body.");
        }
        return body;
    }

    private CallJson json(LoggedCall call) {
        return CallJson.of(call, Instant.now(), numbers);
    }
}
