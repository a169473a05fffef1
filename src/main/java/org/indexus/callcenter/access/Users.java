package org.indexus.callcenter.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.indexus.callcenter.platform.Entries;
import org.indexus.callcenter.platform.ProblemException;

/** All users. At least one active ADMIN is always left, so that nobody locks everybody out. */
@ApplicationScoped
public class Users extends Entries<User> {

    @Inject
    private Event<UserSaved> saved;

    @Inject
    private Event<UserRemoved> removed;

    @Inject
    private Passwords passwords;

    public Users() {
        super(User.class);
    }

    /** In whatever case it is typed. */
    public Optional<User> byUsername(String username) {
        return query("SELECT e FROM User e WHERE lower(e.username) = :username")
                .setParameter("username", username.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    public boolean isEmpty() {
        return count("") == 0;
    }

    /** A new user, or changes of an old one with a new password. */
    @Transactional
    public User save(User user, String newPassword) {
        passwords.set(user, newPassword);
        return save(user);
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
        byUsername(user.getUsername()).filter(other -> !other.equals(user)).ifPresent(other -> {
            throw ProblemException.conflict("DUPLICATE", "There is a user " + other.getUsername() + " already.");
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
