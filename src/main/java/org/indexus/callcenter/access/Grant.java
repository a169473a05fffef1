package org.indexus.callcenter.access;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was let in by, for what stays open longer than a request: a token or a browser's session, and the roles and the
 * password of that moment. Any thread may ask whether it still holds; {@link Grants} looks after it.
 */
public final class Grant {

    private final UUID user;
    private final Set<Role> roles;
    private final Instant passwordOf;
    private final @Nullable UUID token;
    private final @Nullable Instant expiresAt;
    private final @Nullable HttpSession session;
    private volatile boolean revoked;

    private Grant(User user, @Nullable UUID token, @Nullable Instant expiresAt, @Nullable HttpSession session) {
        this.user = user.getId();
        this.roles = Set.copyOf(user.getRoles());
        this.passwordOf = user.passwordChangedAt();
        this.token = token;
        this.expiresAt = expiresAt;
        this.session = session;
    }

    static Grant by(ApiToken token) {
        return new Grant(token.getUser(), token.getId(), token.getExpiresAt(), null);
    }

    static Grant by(User user, @Nullable HttpSession session) {
        return new Grant(user, null, null, session);
    }

    UUID user() {
        return user;
    }

    @Nullable
    UUID token() {
        return token;
    }

    void revoke() {
        revoked = true;
    }

    /** What can be known without asking anybody: not revoked, not expired, and the session has not ended. */
    public boolean isValid() {
        return !revoked && (expiresAt == null || Instant.now().isBefore(expiresAt)) && isSessionOpen();
    }

    /** Whether the user is still the one who was let in. A token goes by itself, not by the password. */
    boolean stillFits(User now) {
        return now.isActive()
                && now.getRoles().equals(roles)
                && (token != null || now.passwordChangedAt().equals(passwordOf));
    }

    /** The container closes only the last socket of a session that ends, so each asks by itself. */
    private boolean isSessionOpen() {
        return session == null || !PageSessions.hasEnded(session);
    }
}
