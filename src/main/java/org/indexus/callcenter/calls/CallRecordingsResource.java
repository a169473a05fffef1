package org.indexus.callcenter.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.history.LoggedCall;
import org.jspecify.annotations.Nullable;

/** A call's recordings over REST: each by its number, the last one also without. */
@Path("/calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR, Role.OF_ADMIN})
@Tag(name = "Calls")
@APIResponse(responseCode = "404", description = "There is none, and why; RECORDING_DELETED: not any more")
@APIResponse(
        responseCode = "409",
        description =
                "It is not stored yet, or Asterisk cannot hand it out or delete it (13: detail says where the file"
                        + " lies)")
public class CallRecordingsResource {

    private static final String PLAYED = "Whole, or the Range that is asked for. Supervisors hear all, agents those of"
            + " calls that they served. Each that is listened to is noted in the audit trail.";
    private static final String DELETED = "The call stays, and says when and by whom.";

    @Inject
    private CallAccess access;

    @Inject
    private Recordings recordings;

    @GET
    @Path("{id}/recording")
    @Produces({"audio/*", MediaType.APPLICATION_JSON})
    @Operation(summary = "The last recording", description = PLAYED)
    @APIResponse(responseCode = "200", description = "The audio")
    @APIResponse(responseCode = "206", description = "A part of the audio")
    public Response last(
            @PathParam("id") String id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String condition)
            throws IOException {
        return play(id, Recordings::last, range, condition);
    }

    @GET
    @Path("{id}/recordings/{seq}")
    @Produces({"audio/*", MediaType.APPLICATION_JSON})
    @Operation(summary = "One of the call's recordings", description = PLAYED)
    @APIResponse(responseCode = "200", description = "The audio")
    @APIResponse(responseCode = "206", description = "A part of the audio")
    public Response one(
            @PathParam("id") String id,
            @PathParam("seq") int seq,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String condition)
            throws IOException {
        return play(id, card -> seq, range, condition);
    }

    @DELETE
    @Path("{id}/recording")
    @RolesAllowed(Role.OF_ADMIN)
    @Operation(summary = "Delete the last recording for good", description = DELETED)
    @APIResponse(responseCode = "204", description = "Deleted")
    public void deleteLast(@PathParam("id") String id) {
        delete(id, Recordings::last);
    }

    @DELETE
    @Path("{id}/recordings/{seq}")
    @RolesAllowed(Role.OF_ADMIN)
    @Operation(summary = "Delete one of the call's recordings for good", description = DELETED)
    @APIResponse(responseCode = "204", description = "Deleted")
    public void deleteOne(@PathParam("id") String id, @PathParam("seq") int seq) {
        delete(id, card -> seq);
    }

    private Response play(String id, ToIntFunction<CallCard> which, @Nullable String range, @Nullable String condition)
            throws IOException {
        LoggedCall call = access.requireServed(id);
        int seq = which.applyAsInt(call.card());
        return new RecordingAnswer(recordings.listen(call.card(), seq), call.id(), seq).to(range, condition);
    }

    private void delete(String id, ToIntFunction<CallCard> which) {
        CallCard card = access.require(id).card();
        recordings.delete(card, which.applyAsInt(card), access.username());
    }
}
