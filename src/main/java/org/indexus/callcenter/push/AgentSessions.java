package org.indexus.callcenter.push;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.UserRemoved;
import org.indexus.callcenter.access.users.UserSaved;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.effect.AgentCallChanged;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.AgentPhoneChanged;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.effect.OfferMade;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.platform.concurrent.Lanes;
import org.indexus.callcenter.platform.concurrent.OneByOne;
import org.indexus.callcenter.runtime.DraftChanged;
import org.indexus.callcenter.runtime.DraftStore;
import org.indexus.callcenter.runtime.FactListener;
import org.indexus.callcenter.runtime.FloorOpened;
import org.indexus.callcenter.runtime.Inbox;
import org.indexus.callcenter.runtime.KnownReasons;
import org.indexus.callcenter.runtime.Latency;
import org.jspecify.annotations.Nullable;

/** Brings facts to the {@link AgentSession} of the agent whom they concern, and tells agents how long their queues are. */
@ApplicationScoped
public class AgentSessions implements FactListener {

    private static final Logger LOG = Logger.getLogger(AgentSessions.class.getName());
    private static final long LENGTHS_EVERY_MILLIS = 500;
    private static final int LOOK_ANYWAY_EVERY = 10;

    /** As many as the executor has threads. */
    private static final int WIDTH = 4;

    private final Map<AgentId, AgentSession> desks = new ConcurrentHashMap<>();
    private final List<ScheduledFuture<?>> clocks = new ArrayList<>();
    private volatile boolean linesMoved;
    private volatile @Nullable SupervisorDeed deed;
    private int ticks;

    @Inject
    private Inbox inbox;

    @Inject
    private Latency latency;

    @Inject
    private KnownReasons reasons;

    @Inject
    @ConfigProperty(name = "indexus.agent.grace-seconds", defaultValue = "15")
    private long graceSeconds;

    @Resource(lookup = Executors.PUSH)
    private ManagedExecutorService executor;

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService timers;

    @Inject
    private DraftStore store;

    @Resource(lookup = Executors.DRAFTS)
    private ManagedExecutorService draftExecutor;

    @Resource
    private ContextService contexts;

    private Lanes lanes;
    private DraftSession drafts;

    @PostConstruct
    void hire() {
        lanes = new Lanes(executor, WIDTH);
        drafts = new DraftSession(store, new OneByOne(draftExecutor, contexts::contextualRunnable));
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        clocks.add(timers.scheduleWithFixedDelay(
                () -> safely(this::tellLengths), LENGTHS_EVERY_MILLIS, LENGTHS_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        clocks.add(timers.scheduleWithFixedDelay(() -> safely(this::tick), 1, 1, TimeUnit.SECONDS));
    }

    /** A server that replaces the WAR leaves its sockets open and deaf; browsers shall look for the next application at once. */
    @PreDestroy
    void stop() {
        clocks.forEach(clock -> clock.cancel(false));
        desks.values().forEach(AgentSession::goAway);
    }

    /** Whatever was said about open sockets before the floor opened, nobody heard. */
    void announce(@Observes FloorOpened opened) {
        desks.values().forEach(AgentSession::announce);
    }

    /** Who may not work as an agent any more loses the sockets at once. */
    void dismiss(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserSaved saved) {
        if (!saved.user().isWorkingAgent()) {
            dismiss(saved.user());
        }
    }

    void dismiss(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserRemoved removed) {
        dismiss(removed.user());
    }

    /** Every page of the agent shows the same draft. */
    void tellDraft(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftChanged change) {
        tell(change.agent(), () -> Frames.draft(change.draft()), () -> {});
    }

    private void dismiss(User user) {
        AgentSession desk = desks.get(new AgentId(user.getId()));
        if (desk != null) {
            desk.dismiss();
        }
    }

    /** The agent's desk; it is kept for good, so that a fact and a socket never meet at two different ones. */
    public AgentSession deskOf(AgentId agent) {
        return desks.computeIfAbsent(
                agent,
                id -> new AgentSession(
                        id,
                        inbox,
                        Duration.ofSeconds(graceSeconds),
                        InstantSource.system(),
                        lane(id),
                        drafts,
                        reasons::knows));
    }

    private Executor lane(AgentId agent) {
        return lanes.lane(agent.toString());
    }

    @Override
    public void on(Fact fact) {
        if (fact instanceof CallFact call) {
            linesMoved = true;
            SupervisorDeed next = SupervisorDeed.in(call);
            deed = next == null ? deed : next;
        } else if (fact instanceof AgentFact change) {
            AgentSession desk = desks.get(change.agent().id());
            if (desk != null) {
                desk.tellStatus(change.status(), change.by());
            }
        } else if (fact instanceof AgentPhoneChanged change) {
            AgentSession desk = desks.get(change.agent());
            if (desk != null) {
                desk.tellPhone(change.phone());
            }
        } else if (fact instanceof OfferMade offer) {
            tell(
                    offer.offer().agent().id(),
                    () -> Frames.offer(offer),
                    () -> latency.offerWritten(offer.offer().call()));
        } else if (fact instanceof OfferEnded end) {
            SupervisorDeed by =
                    end.reason() == OfferEnd.WITHDRAWN ? deedOn(end.offer().call()) : null;
            tell(end.offer().agent().id(), () -> Frames.offerEnded(end, by), () -> {});
        } else if (fact instanceof AgentCallChanged call) {
            SupervisorDeed by =
                    call.phase() == CallPhase.ENDED ? deedOn(call.card().id()) : null;
            tell(call.agent().id(), () -> Frames.call(call, by), () -> {});
        }
    }

    /** The facts of a turn come one after the other, what the supervisor did before what came of it. */
    private @Nullable SupervisorDeed deedOn(CallId call) {
        return deed != null && deed.call().equals(call) ? deed : null;
    }

    private void tell(AgentId agent, Supplier<String> frame, Runnable written) {
        @Nullable AgentSession desk = desks.get(agent);
        if (desk != null) {
            desk.tell(frame, written);
        }
    }

    /** At most twice a second, and only when a line may have moved; now and then anyway, for changed memberships. */
    private void tellLengths() {
        ticks++;
        if (!linesMoved && ticks % LOOK_ANYWAY_EVERY != 0) {
            return;
        }
        Collection<AgentSession> attended =
                desks.values().stream().filter(AgentSession::isAttended).toList();
        linesMoved = false;
        if (!attended.isEmpty()) {
            inbox.look(view -> lanes.submit("lengths", () -> tellLengths(view)));
        }
    }

    private void tellLengths(FloorView view) {
        if (!view.open()) {
            return;
        }
        Map<AgentId, List<QueueLength>> lengths = QueueLength.byAgent(view, this::isAttended);
        desks.forEach((agent, desk) -> {
            if (desk.isAttended()) {
                desk.tellLengths(lengths.getOrDefault(agent, List.of()));
            }
        });
    }

    private boolean isAttended(AgentId agent) {
        AgentSession desk = desks.get(agent);
        return desk != null && desk.isAttended();
    }

    private void tick() {
        desks.values().stream().filter(AgentSession::isAttended).forEach(AgentSession::tick);
    }

    /** A task that throws would never be run again. */
    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            LOG.log(Level.SEVERE, "The sockets' clock stumbled and goes on", bug);
        }
    }
}
