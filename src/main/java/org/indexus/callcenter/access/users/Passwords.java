package org.indexus.callcenter.access.users;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.platform.problems.ProblemException;

/**
 * Makes and compares password hashes: PBKDF2, SHA-512, 210,000 rounds unless set otherwise, a quarter of a second each, on
 * purpose. A hash says its own rounds: after a change of the setting those of before are good still.
 */
@ApplicationScoped
public class Passwords {

    private static final Logger LOG = System.getLogger(Passwords.class.getName());

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** As OWASP's Password Storage Cheat Sheet wants for SHA-512. */
    private static final int ENOUGH = 210_000;

    private static final int FEWEST = 10_000;

    @Inject
    private Pbkdf2PasswordHash hash;

    @Inject
    @ConfigProperty(name = "indexus.password.rounds", defaultValue = "" + ENOUGH)
    private int rounds;

    @Inject
    @ConfigProperty(name = "indexus.password.min-length", defaultValue = "" + SHORTEST)
    private int shortest;

    private final HashingQueue queue = HashingQueue.ofThisMachine();

    /** Compared with when there is no such user, so that the answer takes as long. */
    private String nobody = "";

    @PostConstruct
    void configure() {
        if (rounds < ENOUGH) {
            LOG.log(Level.WARNING, "INDEXUS_PASSWORD_ROUNDS is {0}: for tests; passwords need {1}", rounds, ENOUGH);
        }
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(Math.max(rounds, FEWEST)),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
        nobody = hash.generate("nobody has this".toCharArray());
    }

    /** Throws 422 for a weak password, 503 when too many are hashed at this moment. */
    void set(User user, String password) {
        requireStrength("password", user, password);
        user.changePassword(
                queue.run(() -> hash.generate(characters(password))),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /** Throws 422 that names the field. */
    public void requireStrength(String field, User owner, String password) {
        if (password.length() < shortest || password.length() > LONGEST) {
            throw ProblemException.invalid(
                    field, "SIZE", field + " must have " + shortest + " to " + LONGEST + " characters.");
        }
        if (password.isBlank() || WeakPasswords.contain(password, owner.getUsername())) {
            throw ProblemException.invalid(
                    field, "COMMON", field + " is too easy to guess: take some words that do not belong together.");
        }
    }

    /** What pages tell beside the field. */
    public int shortest() {
        return shortest;
    }

    /** Throws 503 when too many are compared at this moment. */
    public boolean matches(User user, String password) {
        return password.length() <= LONGEST && queue.run(() -> hash.verify(characters(password), user.passwordHash()));
    }

    /** Keyboards differ in how they make a letter with an accent; it is one password (NFC). */
    private static char[] characters(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
    }

    /** Takes as long as {@link #matches}. */
    public void pretend(String password) {
        boolean never = password.length() <= LONGEST && queue.run(() -> hash.verify(characters(password), nobody));
        if (never) {
            LOG.log(Level.DEBUG, "an unlikely guess");
        }
    }
}
