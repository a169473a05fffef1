package org.indexus.callcenter.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.runtime.CallDraft;
import org.jspecify.annotations.Nullable;

/** What is typed about a call so far, over REST; the workspace sends it over its socket. */
@Path("/calls/{id}/draft")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR, Role.OF_ADMIN})
@Tag(name = "Calls")
public class CallDraftResource {

    @Inject
    private CallAccess access;

    @Inject
    private CallDrafts drafts;

    /** Notes and disposition as typed so far; {@code changedAt} is null before the first key. */
    @Schema(
            name = "CallDraft",
            example = "{\"callId\":\"0f9b8a5e-3c1d-4b7a-9a64-0d2c5f1e7b3a\",\"notes\":\"Invoice\",\"disposition\":\"\","
                    + "\"changedAt\":\"2026-11-23T10:00:00Z\",\"done\":false}")
    public record DraftJson(
            String callId,
            String notes,
            String disposition,
            @Nullable Instant changedAt,
            boolean done) {

        static DraftJson of(CallDraft draft) {
            Instant at = draft.changedAt().equals(Instant.EPOCH) ? null : draft.changedAt();
            return new DraftJson(draft.call().toString(), draft.notes(), draft.disposition(), at, draft.done());
        }
    }

    /** What is typed now. */
    @Schema(name = "CallDraftChange", example = "{\"notes\":\"Invoice\",\"disposition\":\"SOLVED\"}")
    public record ChangeJson(
            @Nullable String notes, @Nullable String disposition) {}

    @GET
    @Operation(
            summary = "What you have typed about the call so far",
            description = "Each agent of a call has a draft of the own; a supervisor gets the last agent's. done: the"
                    + " disposition is written, and this is it.")
    public DraftJson get(@PathParam("id") String id) {
        CallCard card = readable(id).card();
        CallDraft nothing = CallDraft.nothing(card.id());
        return DraftJson.of(drafts.find(card, whose(card)).orElse(nothing));
    }

    @PUT
    @Operation(
            summary = "Keep what is typed about the call",
            description =
                    "One draft per call and agent, the last change counts; a disposition that was chosen is written when the"
                            + " wrap-up ends.")
    @APIResponse(responseCode = "200", description = "Kept; the draft as it is now")
    @APIResponse(responseCode = "403", description = "Another agent handled the call")
    public DraftJson put(@PathParam("id") String id, @Nullable ChangeJson body) {
        if (body == null) {
            throw ProblemException.malformed("The request has no body.");
        }
        CallId call = readable(id).id();
        CallDraft draft = new CallDraft(
                call,
                Objects.requireNonNullElse(body.notes(), ""),
                Objects.requireNonNullElse(body.disposition(), ""),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                false);
        Verdict verdict = drafts.keep(new AgentRef(access.actor().id(), access.username()), draft);
        if (verdict != Verdict.OK) {
            throw CallAccess.notTheirs();
        }
        return get(id);
    }

    /** Who asks, if that is one of the call's agents; else its last agent. */
    private AgentId whose(CallCard card) {
        AgentId me = access.actor().id();
        AgentRef last = card.lastAgent();
        return last == null || card.isServedBy(me) ? me : last.id();
    }

    /** Before anybody is connected, whoever was offered the call; then its agent alone, and supervisors. */
    private LoggedCall readable(String id) {
        LoggedCall call = access.require(id);
        return call.card().agent() == null ? call : access.requireServed(id);
    }
}
