package org.indexus.callcenter.platform.concurrent;

import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The names of the managed executors, one for each kind of work, so that none can starve another. Inject with
 * {@code @Resource(lookup = Executors.HISTORY)}. Submit from a thread of the container: the naming context is captured
 * where a task is submitted, not where it runs.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = Executors.INBOX, maxAsync = 4)
@ManagedExecutorDefinition(name = Executors.ARI, maxAsync = 128)
@ManagedExecutorDefinition(name = Executors.COMMANDS, maxAsync = 256)
@ManagedExecutorDefinition(name = Executors.HISTORY, maxAsync = 4)
@ManagedExecutorDefinition(name = Executors.PUSH, maxAsync = 4)
@ManagedExecutorDefinition(name = Executors.CUSTOMERS, maxAsync = 2)
@ManagedExecutorDefinition(name = Executors.RECORDINGS, maxAsync = 2)
@ManagedExecutorDefinition(name = Executors.DRAFTS, maxAsync = 2)
@ManagedScheduledExecutorDefinition(name = Executors.TIMERS, maxAsync = 4)
public class Executors {

    /** The one writer of the floor, and who waits for its deadlines; the rest for those of a deployment that is ending. */
    public static final String INBOX = "java:app/concurrent/indexus-inbox";

    /** Listens to the Asterisk servers: two tasks for each, all the time. */
    public static final String ARI = "java:app/concurrent/indexus-ari";

    /** Blocking REST commands to Asterisk; 64 at a time to one, so a silent one leaves room for others. */
    public static final String COMMANDS = "java:app/concurrent/indexus-commands";

    /** Writes facts to the database, and watches the lock of the floor. */
    public static final String HISTORY = "java:app/concurrent/indexus-history";

    /** Writes frames to browsers. */
    public static final String PUSH = "java:app/concurrent/indexus-push";

    /** Looks up who calls, and notes who called. */
    public static final String CUSTOMERS = "java:app/concurrent/indexus-customers";

    /** Deletes recordings and history whose days are over. */
    public static final String RECORDINGS = "java:app/concurrent/indexus-recordings";

    /** Keeps what agents type about calls. */
    public static final String DRAFTS = "java:app/concurrent/indexus-drafts";

    /** Whatever happens later or again and again; nothing in it may block for long. */
    public static final String TIMERS = "java:app/concurrent/indexus-timers";

    @Inject
    private ExecutorShutdown shutdown;

    @SuppressWarnings("BanJNDI") // the names are our own, of the annotations above
    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) throws NamingException {
        List<ExecutorService> defined = new ArrayList<>();
        for (String name : names()) {
            defined.add(InitialContext.doLookup(name));
        }
        shutdown.register(defined);
    }

    /** Of all that are defined above, so that none is forgotten. */
    private static List<String> names() {
        return Stream.concat(
                        Stream.of(Executors.class.getAnnotationsByType(ManagedExecutorDefinition.class))
                                .map(ManagedExecutorDefinition::name),
                        Stream.of(Executors.class.getAnnotationsByType(ManagedScheduledExecutorDefinition.class))
                                .map(ManagedScheduledExecutorDefinition::name))
                .toList();
    }
}
