package org.indexus.callcenter.access.tokens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.Users;
import org.indexus.callcenter.platform.entries.Answers;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** API tokens over REST: everybody's own, and an ADMIN's for anybody. */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR, Role.OF_ADMIN})
@Tag(name = "Tokens", description = "A token acts as its user and may do what that user may")
public class TokensResource {

    @Inject
    private ApiTokens tokens;

    @Inject
    private Users users;

    @Inject
    private SignedIn signedIn;

    /** What is wanted. */
    @Schema(
            name = "TokenRequest",
            example = "{\"name\":\"CRM\",\"userId\":\"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55\","
                    + "\"expiresAt\":\"2030-01-01T00:00:00Z\"}")
    public record TokenRequest(
            @Nullable String name,
            @Nullable String userId,

            @Schema(description = "In a year when absent") @Nullable
            String expiresAt,

            @Schema(description = "Whether it stays when the user gets another password; false when absent") @Nullable
            Boolean outlivesPassword) {}

    /** A token as it may be seen for ever; {@code token} itself is there once, in the answer to its creation. */
    @Schema(
            name = "Token",
            example = "{\"id\":\"0d5a52b0-2f9c-4a11-b8b5-1f0a3c0e8a10\",\"name\":\"CRM\","
                    + "\"userId\":\"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55\",\"username\":\"eva\",\"token\":\"ix_…\","
                    + "\"createdAt\":\"2026-11-23T10:00:00Z\",\"expiresAt\":\"2027-11-23T10:00:00Z\",\"outlivesPassword\":false,"
                    + "\"lastUsedAt\":null}")
    public record TokenJson(
            UUID id,
            String name,
            UUID userId,
            String username,
            @JsonbNillable(false) @Nullable String token,
            @Nullable Instant createdAt,
            Instant expiresAt,
            boolean outlivesPassword,
            @Nullable Instant lastUsedAt) {

        static TokenJson of(ApiToken token, @Nullable String secret) {
            User user = token.getUser();
            return new TokenJson(
                    token.getId(),
                    token.getName(),
                    user.getId(),
                    user.getUsername(),
                    secret,
                    token.getCreatedAt(),
                    token.getExpiresAt(),
                    token.isOutlivesPassword(),
                    token.getLastUsedAt());
        }
    }

    @GET
    @Operation(summary = "Tokens: one's own; all of them for an ADMIN")
    public Slice<TokenJson> list(
            @Parameter(description = "Whose; when absent, all that one may see") @QueryParam("userId") @Nullable
                    String userId,
            @BeanParam Paging paging) {
        if (userId == null && signedIn.isAdmin()) {
            return tokens.slice(paging).map(token -> TokenJson.of(token, null));
        }
        User user = users.require(userId == null ? signedIn.getId().toString() : userId);
        requireMineOrAdmin(user);
        return Slice.whole(
                tokens.of(user).stream().map(token -> TokenJson.of(token, null)).toList());
    }

    @POST
    @Operation(summary = "Create a token", description = "The answer is the only place where it can be seen.")
    @APIResponseSchema(value = TokenJson.class, responseCode = "201")
    public Response create(TokenRequest body, @Context UriInfo uri) {
        User user = users.find(Objects.requireNonNullElse(body.userId(), ""))
                .orElseThrow(() -> ProblemException.invalid("userId", "UNKNOWN", "userId must be the id of a user."));
        ApiTokens.Issued issued = tokens.issue(
                user,
                Objects.requireNonNullElse(body.name(), ""),
                instant(body.expiresAt()),
                Boolean.TRUE.equals(body.outlivesPassword()));
        return Answers.created(uri, issued.token(), TokenJson.of(issued.token(), issued.secret()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Withdraw a token at once; the sockets that it opened are closed")
    public void delete(@PathParam("id") String id) {
        tokens.remove(id);
    }

    private void requireMineOrAdmin(User user) {
        if (!signedIn.isAdmin() && !user.getId().equals(signedIn.getId())) {
            throw new ForbiddenException();
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException rubbish) {
            throw ProblemException.invalid(
                    "expiresAt", "FORMAT", "expiresAt must be a moment like 2030-01-01T00:00:00Z.");
        }
    }
}
