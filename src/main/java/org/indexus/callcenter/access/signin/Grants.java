package org.indexus.callcenter.access.signin;

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
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.indexus.callcenter.access.identity.Grant;
import org.indexus.callcenter.access.tokens.ApiTokens;
import org.indexus.callcenter.access.tokens.TokenRemoved;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.UserRemoved;
import org.indexus.callcenter.access.users.UserSaved;
import org.indexus.callcenter.access.users.Users;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.platform.database.Database;
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

    private final Map<Grant, Socket> open = new ConcurrentHashMap<>();

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService timers;

    @Inject
    private Database database;

    @Inject
    private Users users;

    @Inject
    private ApiTokens tokens;

    private @Nullable ScheduledFuture<?> rounds;

    /** The desk itself tells agents who may not work as such any more. */
    private record Socket(boolean atDesk, Runnable end) {}

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
     * Keeps an eye on an agent's socket until {@link #close}.
     *
     * @param end closes the socket; called at most once, from any thread
     * @return false when the user has too many open, of agents' and of pages
     */
    public boolean openDesk(Grant grant, Runnable end) {
        return open(grant, new Socket(true, end));
    }

    /** As {@link #openDesk}, for a page that is told when something changes. */
    public boolean openPage(Grant grant, Runnable end) {
        return open(grant, new Socket(false, end));
    }

    private synchronized boolean open(Grant grant, Socket socket) {
        if (open.keySet().stream()
                        .filter(other -> other.user().equals(grant.user()))
                        .count()
                >= MOST_OF_A_USER) {
            return false;
        }
        open.put(grant, socket);
        return true;
    }

    public void close(Grant grant) {
        open.remove(grant);
    }

    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserSaved saved) {
        User user = saved.user();
        boolean toldByDesk = !user.isWorkingAgent();
        endUnless((grant, socket) ->
                !grant.user().equals(user.getId()) || grant.stillFits(user) || (socket.atDesk() && toldByDesk));
    }

    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserRemoved removed) {
        endUnless((grant, socket) -> !grant.user().equals(removed.user().getId()) || socket.atDesk());
    }

    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) TokenRemoved removed) {
        endUnless((grant, socket) -> !removed.token().equals(grant.token()));
    }

    private void round() {
        try {
            endUnless((grant, socket) -> grant.isValid());
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

    private void endUnless(BiPredicate<Grant, Socket> holds) {
        open.forEach((grant, socket) -> {
            if (!holds.test(grant, socket)) {
                end(grant);
            }
        });
    }

    private void end(Grant grant) {
        grant.revoke();
        Socket socket = open.remove(grant);
        if (socket != null) {
            socket.end().run();
        }
    }
}
