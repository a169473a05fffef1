package org.indexus.callcenter.access.identity;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.users.User;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was let in by, for what stays open longer than a request: a token or a browser's session, and the roles and the
 * password of that moment. Any thread may ask whether it still holds; {@code Grants} looks after it.
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

    public static Grant by(User user, UUID token, Instant expiresAt) {
        return new Grant(user, token, expiresAt, null);
    }

    public static Grant by(User user, @Nullable HttpSession session) {
        return new Grant(user, null, null, session);
    }

    public UUID user() {
        return user;
    }

    @Nullable
    public UUID token() {
        return token;
    }

    public void revoke() {
        revoked = true;
    }

    /** What can be known without asking anybody: not revoked, not expired, and the session has not ended. */
    public boolean isValid() {
        return !revoked && (expiresAt == null || Instant.now().isBefore(expiresAt)) && isSessionOpen();
    }

    /** Whether the user is still the one who was let in. A token goes by itself, not by the password. */
    public boolean stillFits(User now) {
        return now.isActive()
                && now.getRoles().equals(roles)
                && (token != null || now.passwordChangedAt().equals(passwordOf));
    }

    /** The container closes only the last socket of a session that ends, so each asks by itself. */
    private boolean isSessionOpen() {
        return session == null || !hasEnded(session);
    }

    /** There is no other way to ask a session whether the container has ended it. */
    public static boolean hasEnded(HttpSession session) {
        try {
            return session.getCreationTime() < 0;
        } catch (IllegalStateException ended) {
            return true;
        }
    }
}
