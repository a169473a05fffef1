package org.indexus.callcenter.access.signin;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.users.User;

/** Somebody signed in at a browser, as it outlives the server's session. */
@Entity
@Table(name = "kept_sign_ins")
class KeptSignIn {

    @Id
    @Column(name = "token_hash")
    private String hash = "";

    @Column(name = "user_id", nullable = false)
    private UUID user = new UUID(0, 0);

    @Column(name = "password_of", nullable = false)
    private Instant passwordOf = Instant.EPOCH;

    @Column(nullable = false)
    private String roles = "";

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "used_at", nullable = false)
    private Instant usedAt = Instant.EPOCH;

    protected KeptSignIn() {}

    KeptSignIn(String hash, User user, Instant now) {
        this.hash = hash;
        this.user = user.getId();
        this.passwordOf = user.passwordChangedAt();
        this.roles = roles(user);
        this.openedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.usedAt = openedAt;
    }

    /** The session that it can bring back; its absolute limit counts from the sign-in. */
    PageSession session() {
        return new PageSession(user, passwordOf, openedAt);
    }

    /** Whether the user is still the one who signed in, and has used it lately enough. */
    boolean holds(User now, Instant moment) {
        return roles.equals(roles(now)) && !PageSession.isIdle(usedAt, now, moment);
    }

    private static String roles(User user) {
        return user.getRoles().stream().map(Role::name).sorted().collect(joining(" "));
    }
}
