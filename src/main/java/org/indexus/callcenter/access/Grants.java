package org.indexus.callcenter.access;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.indexus.callcenter.platform.Database;
import org.indexus.callcenter.platform.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The grants by which sockets are open, each with what ends its socket. One that does not hold any more is revoked and its socket
 * ended: at once after a change on this node, and within a second or so after one elsewhere, when a token expires, or when a session
 * ends. While the database is away, what held last holds on.
 */
@ApplicationScoped
public class Grants {

    /** Of one user; a desk with a dozen tabs is not refused, a program that never closes any is. */
    public static final int MOST_OF_A_USER = 20;

    private static final Logger LOG = System.getLogger(Grants.class.getName());

    private final Map<Grant, Runnable> open = new ConcurrentHashMap<>();

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService timers;

    @Inject
    private Database database;

    @Inject
    private Users users;

    @Inject
    private ApiTokens tokens;

    private @Nullable ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = timers.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /**
     * Keeps an eye on the grant until {@link #close}.
     *
     * @param end closes the socket; called at most once, from any thread
     * @return false when the user has too many open
     */
    public synchronized boolean open(Grant grant, Runnable end) {
        if (open.keySet().stream()
                        .filter(other -> other.user().equals(grant.user()))
                        .count()
                >= MOST_OF_A_USER) {
            return false;
        }
        open.put(grant, end);
        return true;
    }

    public void close(Grant grant) {
        open.remove(grant);
    }

    /** Who may not work as an agent any more is told so by the desk itself. */
    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserSaved saved) {
        if (saved.user().isWorkingAgent()) {
            endUnless(grant -> !grant.user().equals(saved.user().getId()) || grant.stillFits(saved.user()));
        }
    }

    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) TokenRemoved removed) {
        endUnless(grant -> !removed.token().equals(grant.token()));
    }

    private void round() {
        try {
            endUnless(Grant::isValid);
            if (!open.isEmpty() && database.isReady()) {
                askTheDatabase();
            }
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "nobody to ask about open sockets: they stay", away);
        }
    }

    private void askTheDatabase() {
        List<Grant> asked = List.copyOf(open.keySet());
        Map<UUID, User> known = users
                .byIds(asked.stream().map(Grant::user).distinct().toList())
                .stream()
                .collect(Collectors.toMap(User::getId, Function.identity()));
        Set<UUID> kept = tokens.existing(
                asked.stream().map(Grant::token).filter(token -> token != null).toList());
        for (Grant grant : asked) {
            User user = known.get(grant.user());
            boolean holds =
                    user != null && grant.stillFits(user) && (grant.token() == null || kept.contains(grant.token()));
            if (!holds) {
                end(grant);
            }
        }
    }

    private void endUnless(Predicate<Grant> holds) {
        open.keySet().stream().filter(grant -> !holds.test(grant)).toList().forEach(this::end);
    }

    private void end(Grant grant) {
        grant.revoke();
        Runnable end = open.remove(grant);
        if (end != null) {
            end.run();
        }
    }
}
