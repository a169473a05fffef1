package org.indexus.callcenter.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.indexus.callcenter.access.tokens.ApiTokens;
import org.indexus.callcenter.access.users.PasswordChanged;
import org.indexus.callcenter.access.users.User;

/**
 * The sign-ins of browsers, kept in the database: the server forgets its sessions when the application is upgraded or the server
 * restarted, and an agent in a call could press nothing. A {@link SignInCookie} names one by 256 random bits. It ends with the
 * password, at sign-out, and when the session would have ended: it lives no longer, only through a restart.
 */
@ApplicationScoped
@Transactional
public class KeptSignIns {

    static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private static final SecureRandom DICE = new SecureRandom();
    private static final int BYTES = 32;

    @PersistenceContext(unitName = "callcentre")
    private EntityManager em;

    /** Returns the secret for the cookie, which is seen only now. Old ones that are over are cleared away. */
    public String keep(User user) {
        byte[] random = new byte[BYTES];
        DICE.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = Instant.now();
        em.createQuery("DELETE FROM KeptSignIn e WHERE e.openedAt < :over")
                .setParameter("over", now.minus(PageSession.longest()))
                .executeUpdate();
        endTheOldest(user);
        em.persist(new KeptSignIn(ApiTokens.hash(secret), user, now));
        return secret;
    }

    /** As many as {@link PageSessions} has, with the one that begins: a session that was ended there does not come back. */
    private void endTheOldest(User user) {
        em.createQuery("SELECT e FROM KeptSignIn e WHERE e.user = :user ORDER BY e.openedAt DESC", KeptSignIn.class)
                .setParameter("user", user.getId())
                .setFirstResult(PageSessions.MOST - 1)
                .getResultList()
                .forEach(em::remove);
    }

    /** Whether it still holds is for the one who asks to find out. */
    Optional<KeptSignIn> find(String secret) {
        return Optional.ofNullable(em.find(KeptSignIn.class, ApiTokens.hash(secret)));
    }

    /** The session that it stands for was used: what is idle too long does not come back. */
    public void noteUse(String secret, Instant now) {
        em.createQuery("UPDATE KeptSignIn e SET e.usedAt = :now WHERE e.hash = :hash AND e.usedAt < :now")
                .setParameter("now", now.truncatedTo(ChronoUnit.MICROS))
                .setParameter("hash", ApiTokens.hash(secret))
                .executeUpdate();
    }

    public void end(String secret) {
        em.createQuery("DELETE FROM KeptSignIn e WHERE e.hash = :hash")
                .setParameter("hash", ApiTokens.hash(secret))
                .executeUpdate();
    }

    void end(@Observes PasswordChanged changed) {
        em.createQuery("DELETE FROM KeptSignIn e WHERE e.user = :user")
                .setParameter("user", changed.user().getId())
                .executeUpdate();
    }
}
