package org.indexus.callcenter.access.tokens;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.platform.entries.Entry;
import org.jspecify.annotations.Nullable;

/** A program's key to the REST API; acts as its user. Only a hash of it is kept. */
@Entity
@Table(name = "api_tokens")
public class ApiToken extends Entry {

    @ManyToOne(optional = false)
    @JoinColumn(name = "user_id", updatable = false)
    private @Nullable User user;

    @Column(nullable = false)
    @NotBlank(message = "name is required: what is the token for?")
    @Size(max = 100, message = "name may have at most 100 characters")
    private String name = "";

    @Column(name = "token_hash", nullable = false, updatable = false)
    private String tokenHash = "";

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt = Instant.EPOCH;

    /** Whether it stays when the user gets another password. */
    @Column(name = "outlives_password", nullable = false, updatable = false)
    private boolean outlivesPassword;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    protected ApiToken() {}

    ApiToken(User user, String name, String tokenHash, Instant expiresAt, boolean outlivesPassword) {
        this.user = user;
        this.name = name;
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
        this.outlivesPassword = outlivesPassword;
    }

    public User getUser() {
        if (user == null) {
            throw new IllegalStateException("a token without its user");
        }
        return user;
    }

    public String getName() {
        return name;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public boolean isOutlivesPassword() {
        return outlivesPassword;
    }

    public @Nullable Instant getLastUsedAt() {
        return lastUsedAt;
    }

    boolean isValidAt(Instant now) {
        return getUser().isActive() && now.isBefore(expiresAt);
    }
}
