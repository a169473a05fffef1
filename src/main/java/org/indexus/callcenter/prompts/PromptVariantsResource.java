package org.indexus.callcenter.prompts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Answers;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** The variants of a prompt over REST: one for each language. */
@Path("/prompts/{ref}/variants/{language}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(name = "Prompts")
public class PromptVariantsResource {

    private static final long UNKNOWN = -1;

    @Inject
    private Prompts prompts;

    @Inject
    private PromptStudio studio;

    @Inject
    private PromptShelf shelf;

    @PathParam("ref")
    private String ref;

    @PathParam("language")
    private String language;

    /** One of Asterisk's sounds, or a text to be spoken. */
    @Schema(name = "PromptSource", example = "{\"text\":\"Thank you for calling. One moment, please.\"}")
    public record SourceJson(
            @Schema(description = "Asterisk's own, like sound:vm-goodbye") @Nullable
            String sound,

            @Schema(description = "Up to 2000 characters; needs a program in indexus.tts.command") @Nullable
            String text) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what callers hear in this language: one of Asterisk's sounds, or a text that is spoken",
            description =
                    "Or send audio instead: WAV, MP3, Ogg Vorbis, or what Asterisk writes, as the body, up to 20 MiB and 5 minutes,"
                            + " with its Content-Type (audio/wav, audio/mpeg, audio/ogg) and ?fileName=.")
    @APIResponseSchema(PromptJson.class)
    public Response put(SourceJson body) {
        if ((body.sound() == null) == (body.text() == null)) {
            throw ProblemException.invalid("sound", "REQUIRED", "Either sound or text is required, and not both.");
        }
        return body.sound() == null
                ? answer(studio.useText(ref, language, body.text()))
                : answer(studio.useSound(ref, language, body.sound()));
    }

    @PUT
    @Consumes({"audio/*", "application/ogg", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            hidden = true) // without @…Param: Payara's /openapi logs an error for each of an operation that is hidden
    public Response upload(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) throws IOException {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        String fileName = uri.getQueryParameters().getFirst("fileName");
        long declared = length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : UNKNOWN;
        return answer(studio.useAudio(ref, language, body, declared, type, fileName));
    }

    @DELETE
    @Operation(summary = "Take a language away; who spoke it hears the default one then")
    public void delete() {
        prompts.removeVariant(ref, language);
    }

    @GET
    @Path("audio")
    @Produces({"audio/wav", MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "Listen to it, as callers do", description = "Whole, or the Range that is asked for.")
    @APIResponse(responseCode = "200", description = "The audio")
    @APIResponse(responseCode = "206", description = "A part of the audio")
    @APIResponse(responseCode = "404", description = "There is no such variant, or it is one of Asterisk's own sounds")
    public Response audio(@HeaderParam("Range") @Nullable String range) {
        PromptVariant variant = prompts.requireVariant(prompts.require(ref), language);
        byte[] wav = prompts.audio(variant.getId(), String.valueOf(variant.getHash()))
                .orElseThrow(() -> ProblemException.notFound("audio of it here: Asterisk has it"));
        return AudioAnswer.of(wav, range);
    }

    private Response answer(Prompt prompt) {
        return Answers.ok(prompt, PromptJson.of(prompt, shelf, prompts.uses(prompt)));
    }
}
