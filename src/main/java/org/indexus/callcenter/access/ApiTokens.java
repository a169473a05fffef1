package org.indexus.callcenter.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.indexus.callcenter.platform.Entries;
import org.indexus.callcenter.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * All API tokens. A token is 256 random bits, so its plain SHA-256 is enough of a hash: there is nothing to guess, and
 * every request has to look it up.
 */
@ApplicationScoped
public class ApiTokens extends Entries<ApiToken> {

    private static final SecureRandom DICE = new SecureRandom();
    private static final int BYTES = 32;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    public ApiTokens() {
        super(ApiToken.class);
    }

    /** The one moment in which the token can be seen. */
    public record Issued(ApiToken token, String secret) {}

    /** Throws 422 if it would have expired already. */
    @Transactional
    public Issued issue(User user, String name, @Nullable Instant expiresAt) {
        if (expiresAt != null && expiresAt.isBefore(Instant.now())) {
            throw ProblemException.invalid("expiresAt", "PAST", "expiresAt must lie in the future.");
        }
        byte[] random = new byte[BYTES];
        DICE.nextBytes(random);
        String secret = "ix_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new Issued(keep(user, name, secret, expiresAt), secret);
    }

    /** A token whose text somebody else chose; see {@link Bootstrap}. */
    @Transactional
    ApiToken keep(User user, String name, String secret, @Nullable Instant expiresAt) {
        return save(new ApiToken(user, name, hash(secret), expiresAt));
    }

    /** Whom the token acts for; empty when it is unknown, has expired, or the user is not active. */
    @Transactional
    public Optional<User> userOf(String secret) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Optional<ApiToken> token = query("SELECT e FROM ApiToken e JOIN FETCH e.user WHERE e.tokenHash = :hash")
                .setParameter("hash", hash(secret))
                .getResultStream()
                .findFirst()
                .filter(found -> found.isValidAt(now));
        token.ifPresent(used -> noteUse(used, now));
        return token.map(ApiToken::getUser);
    }

    public List<ApiToken> of(User user) {
        return query("SELECT e FROM ApiToken e WHERE e.user = :user ORDER BY e.createdAt, e.id")
                .setParameter("user", user)
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

    static String hash(String secret) {
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
