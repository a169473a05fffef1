package org.indexus.callcenter.access.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.problems.ProblemException;

/** All users. At least one active ADMIN is always left, so that nobody locks everybody out. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class Users extends Entries<User> {

    /** Of what is looked up; a name has 64 characters at most, and blanks round it or accents of their own may be typed. */
    private static final int LONGEST_NAME = 256;

    @Inject
    private Event<UserSaved> saved;

    @Inject
    private Event<UserRemoved> removed;

    @Inject
    private Event<PasswordChanged> passwordChanged;

    @Inject
    private Passwords passwords;

    public Users() {
        super(User.class);
    }

    /** What names have in common that are the same name. */
    public static String key(String username) {
        return Normalizer.normalize(username.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * In whatever case it is typed, accents in either form. A database whose locale is C lowers ASCII only; there, other
     * letters are found as they are written.
     */
    public Optional<User> byUsername(String username) {
        return named(username).stream().findFirst();
    }

    private List<User> named(String username) {
        if (username.length() > LONGEST_NAME || username.indexOf(0) >= 0) {
            return List.of();
        }
        return query("SELECT e FROM User e WHERE lower(e.username) IN (:lowered, lower(:typed)) ORDER BY e.id")
                .setParameter("lowered", key(username))
                .setParameter("typed", Normalizer.normalize(username.strip(), Normalizer.Form.NFC))
                .getResultList();
    }

    public List<User> byIds(List<UUID> ids) {
        return query("SELECT e FROM User e WHERE e.id IN :ids")
                .setParameter("ids", ids)
                .getResultList();
    }

    public boolean isEmpty() {
        return count("") == 0;
    }

    /** A new user, or changes of an old one with a new password. */
    @Transactional
    public User save(User user, String newPassword) {
        boolean isNew = user.isNew();
        passwords.set(user, newPassword);
        User kept = save(user);
        if (!isNew) {
            passwordChanged.fire(new PasswordChanged(kept));
        }
        return kept;
    }

    /** Whoever knows the old one may give it; see {@code SignIn.changePassword}. */
    @Transactional
    @ChangedBy({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public User changeOwnPassword(User user, String newPassword) {
        return save(user, newPassword);
    }

    @Override
    @Transactional
    public User save(User user) {
        requireFreeName(user);
        if (!isActingAdmin(user)) {
            requireAnotherAdmin(user);
        }
        User kept = super.save(user);
        saved.fire(new UserSaved(kept));
        em.flush();
        return kept;
    }

    @Override
    @Transactional
    public void remove(String ref) {
        User user = require(ref);
        requireAnotherAdmin(user);
        uses.requireNone(user, "user " + user.getUsername());
        removed.fire(new UserRemoved(user));
        em.flush();
        em.remove(user);
        em.flush();
    }

    private void requireFreeName(User user) {
        named(user.getUsername()).stream()
                .filter(other -> !other.equals(user))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                            "DUPLICATE", "There is a user " + other.getUsername() + " already.");
                });
    }

    /** Only concerns somebody who is kept as an active ADMIN now. */
    private void requireAnotherAdmin(User user) {
        boolean isAdmin = find(user.getId()).filter(Users::isActingAdmin).isPresent();
        boolean hasOther = !isAdmin || all().stream().anyMatch(other -> !other.equals(user) && isActingAdmin(other));
        if (!hasOther) {
            throw ProblemException.conflict(
                    "LAST_ADMIN", user.getUsername() + " is the last active ADMIN: make somebody else one first.");
        }
    }

    private static boolean isActingAdmin(User user) {
        return user.isActive() && user.has(Role.ADMIN);
    }

    @Override
    protected String name(User user) {
        return user.getUsername();
    }

    @Override
    protected String noun() {
        return "user";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.username", "e.displayName");
    }
}
