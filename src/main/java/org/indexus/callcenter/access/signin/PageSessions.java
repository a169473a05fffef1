package org.indexus.callcenter.access.signin;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.identity.Grant;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.UserRemoved;
import org.indexus.callcenter.access.users.UserSaved;

/**
 * The sessions of people who are signed in on this node. They end at once when what let them in does not hold any more; on other
 * nodes the next request finds that out. Whoever changes something of their own goes on in the session in which they do it.
 */
@ApplicationScoped
public class PageSessions {

    private static final Logger LOG = System.getLogger(PageSessions.class.getName());

    /** Of one user; as many as there may be sockets. Whoever signs in once more ends the oldest. */
    static final int MOST = 20;

    private final Map<HttpSession, Holder> open = new ConcurrentHashMap<>();
    private final AtomicLong order = new AtomicLong();

    @Inject
    private HttpServletRequest request;

    private record Holder(UUID user, Instant passwordOf, Set<Role> roles, long number) {

        boolean fits(User now) {
            return now.isActive()
                    && now.passwordChangedAt().equals(passwordOf)
                    && now.getRoles().equals(roles);
        }
    }

    /** Also forgets those that have ended by themselves. */
    void opened(HttpSession session, User user) {
        open.keySet().removeIf(Grant::hasEnded);
        open.put(
                session,
                new Holder(
                        user.getId(), user.passwordChangedAt(), Set.copyOf(user.getRoles()), order.incrementAndGet()));
        endTheOldest(user.getId());
    }

    private void endTheOldest(UUID user) {
        open.entrySet().stream()
                .filter(entry -> entry.getValue().user().equals(user))
                .sorted(comparing(entry -> -entry.getValue().number()))
                .skip(MOST)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(session -> {
                    open.remove(session);
                    invalidate(session);
                });
    }

    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserSaved saved) {
        end(saved.user(), saved.user().isActive());
    }

    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserRemoved removed) {
        end(removed.user(), false);
    }

    private void end(User user, boolean fitting) {
        open.forEach((session, holder) -> {
            if (holder.user().equals(user.getId()) && !(fitting && holder.fits(user)) && !isOwn(session)) {
                open.remove(session);
                invalidate(session);
            }
        });
    }

    private boolean isOwn(HttpSession session) {
        try {
            HttpSession own = request.getSession(false);
            return own != null && own.getId().equals(session.getId());
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            return false;
        }
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException already) {
            LOG.log(Level.DEBUG, "the session was gone already", already);
        }
    }
}
