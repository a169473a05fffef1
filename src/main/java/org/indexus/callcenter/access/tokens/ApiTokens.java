package org.indexus.callcenter.access.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.audit.Audit;
import org.indexus.callcenter.access.audit.AuditAction;
import org.indexus.callcenter.access.audit.AuditNote;
import org.indexus.callcenter.access.identity.Acting;
import org.indexus.callcenter.access.users.PasswordChanged;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * All API tokens. A token is 256 random bits, so its plain SHA-256 is enough of a hash: there is nothing to guess, and
 * every request has to look it up.
 */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class ApiTokens extends Entries<ApiToken> {

    private static final SecureRandom DICE = new SecureRandom();
    private static final int BYTES = 32;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    @Inject
    private Audit audit;

    @Inject
    private Acting acting;

    @Inject
    private Event<TokenRemoved> removed;

    public ApiTokens() {
        super(ApiToken.class);
    }

    /** The one moment in which the token can be seen. */
    public record Issued(ApiToken token, String secret) {}

    /**
     * For oneself, or by an ADMIN for anybody. Throws 422 if it would have expired already.
     *
     * @param expiresAt in a year when {@code null}
     * @param outlivesPassword whether it stays when the user gets another password
     */
    @Transactional
    @ChangedBy({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public Issued issue(User user, String name, @Nullable Instant expiresAt, boolean outlivesPassword) {
        requireOwnOrAdmin(user);
        if (expiresAt != null && expiresAt.isBefore(Instant.now())) {
            throw ProblemException.invalid("expiresAt", "PAST", "expiresAt must lie in the future.");
        }
        byte[] random = new byte[BYTES];
        DICE.nextBytes(random);
        String secret = "ix_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        ApiToken token = keep(user, name, secret, expiresAt, outlivesPassword);
        audit.note(note(AuditAction.CREATED, token, "until " + token.getExpiresAt()));
        return new Issued(token, secret);
    }

    /** A token whose text somebody else chose; see {@code Bootstrap}. */
    @Transactional
    public ApiToken keep(User user, String name, String secret, @Nullable Instant expiresAt, boolean outlivesPassword) {
        Instant end = expiresAt == null
                ? OffsetDateTime.now(ZoneOffset.UTC).plusYears(1).toInstant()
                : expiresAt;
        return save(new ApiToken(user, name, hash(secret), end.truncatedTo(ChronoUnit.MICROS), outlivesPassword));
    }

    /** Ends it at once. One's own, or anybody's for an ADMIN. */
    @Override
    @Transactional
    @ChangedBy({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public void remove(String ref) {
        ApiToken token = require(ref);
        requireOwnOrAdmin(token.getUser());
        end(token);
    }

    void end(@Observes PasswordChanged changed) {
        query("SELECT e FROM ApiToken e WHERE e.user.id = :user AND e.outlivesPassword = FALSE")
                .setParameter("user", changed.user().getId())
                .getResultList()
                .forEach(token -> {
                    audit.note(note(AuditAction.DELETED, token, "the password was changed"));
                    end(token);
                });
    }

    private void end(ApiToken token) {
        em.remove(token);
        em.flush();
        removed.fire(new TokenRemoved(token.getId()));
    }

    private AuditNote note(AuditAction action, ApiToken token, String why) {
        String whose = token.getName() + " of " + token.getUser().getUsername() + ", " + why;
        return AuditNote.of(action, noun(), token.getId(), whose);
    }

    private void requireOwnOrAdmin(User user) {
        acting.person()
                .filter(person -> !person.isAdmin() && !user.getId().equals(person.getId()))
                .ifPresent(person -> {
                    throw new ProblemException(
                            Problem.of(403, "FORBIDDEN", "The token is somebody else's.", List.of()));
                });
    }

    /** Which of these there still are. */
    public Set<UUID> existing(List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery("SELECT e.id FROM ApiToken e WHERE e.id IN :ids", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** With its user, and its use is noted; empty when it is unknown, has expired, or the user is not active. */
    public Optional<ApiToken> valid(String secret) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Optional<ApiToken> token = query("SELECT e FROM ApiToken e JOIN FETCH e.user WHERE e.tokenHash = :hash")
                .setParameter("hash", hash(secret))
                .getResultStream()
                .findFirst()
                .filter(found -> found.isValidAt(now));
        token.ifPresent(used -> noteUse(used, now));
        return token;
    }

    public List<ApiToken> of(User user) {
        return query("SELECT e FROM ApiToken e WHERE e.user = :user ORDER BY e.createdAt, e.id")
                .setParameter("user", user)
                .getResultList();
    }

    /** All that there are, of all users. */
    public List<ApiToken> everybodys() {
        return query("SELECT e FROM ApiToken e JOIN FETCH e.user ORDER BY e.user.username, e.createdAt, e.id")
                .getResultList();
    }

    /** Straight into the row, at most once a minute: requests in parallel must not stumble over the version. */
    private void noteUse(ApiToken token, Instant now) {
        Instant last = token.getLastUsedAt();
        if (last == null || last.plus(USE_IS_NOTED_EVERY).isBefore(now)) {
            em.createQuery("UPDATE ApiToken e SET e.lastUsedAt = :now WHERE e.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", token.getId())
                    .executeUpdate();
        }
    }

    public static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    protected String name(ApiToken token) {
        return token.getName();
    }

    @Override
    protected String noun() {
        return "token";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.name", "e.user.username");
    }
}
