package org.indexus.callcenter.asterisk;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.runtime.AsteriskConnections;
import org.indexus.callcenter.runtime.CommandHandler;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.indexus.callcenter.runtime.ConnectionStatus;
import org.indexus.callcenter.runtime.ConnectionTest;
import org.indexus.callcenter.runtime.FloorOpened;
import org.indexus.callcenter.runtime.Inbox;
import org.indexus.callcenter.runtime.Leadership.LeadershipLost;
import org.indexus.callcenter.runtime.PromptLibrary;
import org.indexus.callcenter.runtime.RecordingShelf;
import org.indexus.callcenter.runtime.RecordingSource;

/** The door as the container knows it: it listens while this node holds the floor. */
@ApplicationScoped
public class AsteriskDoor implements AsteriskConnections, CommandHandler, RecordingSource {

    private static final Logger LOG = System.getLogger(AsteriskDoor.class.getName());

    @Inject
    private Inbox inbox;

    @Inject
    private MetricRegistry metrics;

    @Inject
    private PromptLibrary prompts;

    @Inject
    private RecordingShelf shelf;

    @Inject
    @ConfigProperty(name = "indexus.recordings.asterisk-folder")
    private Optional<String> recordings;

    @Inject
    @ConfigProperty(name = "indexus.peer.silence-seconds", defaultValue = "30")
    private long silenceSeconds;

    @Resource(lookup = Executors.ARI)
    private ManagedExecutorService listening;

    @Resource(lookup = Executors.COMMANDS)
    private ManagedExecutorService commands;

    private DoorMetrics figures;
    private Door door;
    private Thread stopping;

    @PostConstruct
    void build() {
        Path folder = recordings.filter(path -> !path.isBlank()).map(Path::of).orElse(null);
        figures = new DoorMetrics(metrics, this::states);
        door = new Door(new Doorway(
                this::post,
                listening,
                commands,
                figures,
                Clock.systemUTC(),
                prompts,
                shelf,
                Duration.ofSeconds(Math.max(0, silenceSeconds)),
                folder));
        stopping = new Thread(door::leave, "indexus-stopping");
        Runtime.getRuntime().addShutdownHook(stopping);
    }

    /** What nobody waits for would be a turn of the floor, a third of them all. */
    private void post(Event event) {
        boolean awaited = !(event instanceof CommandDone done) || done.verb().isAwaited();
        if (awaited) {
            inbox.post(event);
        }
    }

    /**
     * An undeployment begins; when the server itself is stopped, the hook was quicker. Later the application's loader is closed,
     * and whatever then needs one more class fails: Payara destroys beans after that.
     */
    void leave(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
        unhook();
        door.leave();
    }

    void on(@Observes FloorOpened opened) {
        door.open(true);
    }

    void on(@Observes LeadershipLost lost) {
        door.open(false);
    }

    @PreDestroy
    void close() {
        door.close();
    }

    private void unhook() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException alreadyStopping) {
            LOG.log(Level.DEBUG, "The server is being stopped", alreadyStopping);
        }
    }

    /** The states of all lines by name. */
    Map<String, ConnectionStatus.State> states() {
        return door.states();
    }

    @Override
    public void apply(ConnectionPlan plan) {
        door.apply(plan);
        figures.retain(states().keySet());
    }

    @Override
    public void remove(ConnectionId connection) {
        door.remove(connection);
        figures.retain(states().keySet());
    }

    @Override
    public ConnectionStatus status(ConnectionId connection) {
        return door.status(connection);
    }

    @Override
    public ConnectionTest test(ConnectionPlan plan) {
        return door.test(plan);
    }

    @Override
    public void placeTestCall(ConnectionId connection, String destination) {
        door.placeTestCall(connection, destination);
    }

    @Override
    public Map<String, String> withoutPrompts() {
        return door.withoutPrompts();
    }

    @Override
    public List<String> without(String phone) {
        return door.without(phone);
    }

    @Override
    public void reconnect(ConnectionId connection) {
        door.reconnect(connection);
    }

    @Override
    public void handle(Command command) {
        door.handle(command);
    }

    @Override
    public Optional<Audio> open(ConnectionId connection, String name) {
        return door.open(connection, name);
    }

    @Override
    public void remove(ConnectionId connection, String name) {
        door.remove(connection, name);
    }
}
