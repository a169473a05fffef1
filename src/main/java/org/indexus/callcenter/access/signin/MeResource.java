package org.indexus.callcenter.access.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Whoever asks, over REST. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR, Role.OF_ADMIN})
@Tag(name = "Me", description = "The user whom these credentials belong to")
public class MeResource {

    @Inject
    private SignedIn signedIn;

    @Inject
    private SignIn signIn;

    /** The user behind the credentials. */
    @Schema(
            name = "Me",
            example = "{\"id\":\"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55\",\"username\":\"agent1\","
                    + "\"displayName\":\"Agent One\",\"roles\":[\"AGENT\"],\"language\":\"en\"}")
    public record Me(UUID id, String username, String displayName, List<String> roles, String language) {}

    /** A change of one's own password. */
    @Schema(
            name = "PasswordChange",
            example = "{\"currentPassword\":\"the old sentence\",\"newPassword\":\"a new sentence\"}")
    public record PasswordChange(
            @Nullable String currentPassword, @Nullable String newPassword) {}

    @GET
    @Operation(
            summary = "Who am I, and what may I do?",
            description = "ADMIN includes SUPERVISOR, so an admin has both.")
    public Me get() {
        return new Me(
                signedIn.getId(),
                signedIn.getUsername(),
                signedIn.getDisplayName(),
                signedIn.getRoles().stream().map(Role::name).sorted().toList(),
                signedIn.getLanguage());
    }

    @PUT
    @Path("password")
    @Operation(summary = "Change my password", description = "Ends the sessions that were opened with the old one.")
    public void changePassword(PasswordChange body) {
        signIn.changePassword(
                signedIn.getId(),
                required("currentPassword", body.currentPassword()),
                required("newPassword", body.newPassword()));
    }

    private static String required(String field, @Nullable String text) {
        if (text == null) {
            throw ProblemException.invalid(field, "REQUIRED", field + " is required.");
        }
        return text;
    }
}
