package org.indexus.callcenter.engine;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.agent.AgentDisconnected;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CallerReturned;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.DeclineRequested;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionLost;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.event.floor.TimerFired;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.FiguresPlan;
import org.indexus.callcenter.engine.plan.HoursPlan;
import org.indexus.callcenter.engine.plan.OfferPlan;
import org.indexus.callcenter.engine.plan.OverflowPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RecordingPlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.indexus.callcenter.engine.plan.SoundPlan;
import org.indexus.callcenter.engine.plan.WaitingPlan;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;

/** A small floor to tell stories on: one Asterisk, one queue {@code support}, and time that moves when told to. */
public final class FloorScenario {

    public static final ConnectionId PBX = new ConnectionId(new UUID(1, 1));
    public static final RouteId ROUTE = new RouteId(new UUID(7, 1));
    public static final QueueId SUPPORT = new QueueId(new UUID(2, 1));
    public static final Duration GRACE = Duration.ofSeconds(15);
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final Floor floor = new Floor(new SplittableRandom(1), this::e164);
    private final Engine engine = new Engine(floor);
    private @Nullable String poison;
    private final List<SetTimer> timers = new ArrayList<>();
    private final List<Effect> everything = new ArrayList<>();
    private Instant now = START;
    private List<Effect> last = List.of();
    private Verdict verdict = Verdict.OK;
    private QueuePlan support;
    private @Nullable RuntimeException bug;

    public FloorScenario() {
        support = queue(SUPPORT, "support");
        when(new RoutesPlanned(List.of(RoutePlan.toQueue(ROUTE, "main", "100", SUPPORT, true))));
        when(new QueuePlanned(support));
        when(new ConnectionRestored(PBX, List.of(), Map.of(), Map.of()));
    }

    private Optional<String> e164(String number) {
        if (number.equals(poison)) {
            throw new PlantedBug();
        }
        return Optional.of(number);
    }

    /** From now on our own code fails wherever it looks at the number of this caller. */
    FloorScenario poisonedNumber(int caller) {
        poison = "+42190512345" + caller;
        return this;
    }

    /** From now on our own code fails at every event of this call. */
    FloorScenario poisonedCall(int number) {
        floor.calls.compute(call(number), (id, healthy) -> poisoned(CallState.class, healthy));
        return this;
    }

    /** As {@link #poisonedCall}, of an agent. */
    FloorScenario poisonedAgent(int number) {
        floor.agents.compute(agent(number), (id, healthy) -> poisoned(AgentState.class, healthy));
        return this;
    }

    private static <S> S poisoned(Class<S> type, S healthy) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getName().equals("on")) {
                throw new PlantedBug();
            }
            return method.invoke(healthy, given);
        }));
    }

    Floor floor() {
        return floor;
    }

    /** Stands for a fault in a rule of the engine. */
    static final class PlantedBug extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public static QueuePlan queue(QueueId id, String code) {
        return new QueuePlan(
                id,
                code,
                code,
                true,
                RoutingMode.LONGEST_IDLE,
                RoutingPlan.PLAIN,
                new OfferPlan(Duration.ofSeconds(20), 2, Duration.ofSeconds(10)),
                new WaitingPlan(Duration.ofSeconds(300), null, 0),
                SoundPlan.MUSIC,
                WrapUpPlan.timed(Duration.ofSeconds(30)),
                OverflowPlan.USUAL,
                HoursPlan.ALWAYS,
                RecordingPlan.NEVER,
                new FiguresPlan(Duration.ofSeconds(5)),
                List.of());
    }

    public static CallId call(int number) {
        return new CallId(new UUID(100, number << 8));
    }

    public static AgentId agent(int number) {
        return new AgentId(new UUID(200, number));
    }

    public static ChannelRef channel(int number) {
        return new ChannelRef(PBX, "caller-" + number);
    }

    /** Changes the queue's plan. */
    public FloorScenario planned(UnaryOperator<QueuePlan> change) {
        support = change.apply(support);
        return when(new QueuePlanned(support));
    }

    /** Agents 1 to {@code count}, members of the queue, with an open socket, Available one second apart. */
    public FloorScenario agentsReady(int count) {
        for (int number = 1; number <= count; number++) {
            hire(number, ConnectMode.ON_ACCEPT);
            when(new AgentConnected(agent(number)));
            asks(number, DutyStatus.AVAILABLE);
            after(1);
        }
        return this;
    }

    public FloorScenario hire(int number, ConnectMode mode) {
        when(new AgentPlanned(profile(number, mode)));
        List<QueuePlan.Member> members = new ArrayList<>(support.members());
        members.add(new QueuePlan.Member(agent(number), number, 1, true));
        return planned(plan -> Plan.of(plan).members(members));
    }

    /** An agent with skills, Available. */
    public FloorScenario skilled(int number, Map<String, Integer> skills) {
        hire(number, ConnectMode.ON_ACCEPT);
        AgentProfile plain = profile(number, ConnectMode.ON_ACCEPT);
        return when(new AgentPlanned(new AgentProfile(
                        plain.id(),
                        number,
                        plain.username(),
                        plain.displayName(),
                        plain.endpoint(),
                        plain.connectMode(),
                        false,
                        skills)))
                .when(new AgentConnected(agent(number)))
                .asks(number, DutyStatus.AVAILABLE)
                .after(1);
    }

    public static AgentProfile profile(int number, ConnectMode mode) {
        return new AgentProfile(
                agent(number),
                number,
                "agent" + number,
                "Agent " + number,
                "PJSIP/agent" + number,
                mode,
                false,
                Map.of());
    }

    public FloorScenario arrives(int number) {
        return when(new CallArrived(
                call(number),
                new Origin(channel(number), "100", "+42190512345" + number, "Ján", now, false),
                null,
                false));
    }

    /** Left the application without a hang-up, and is back. */
    public FloorScenario returns(int caller) {
        Origin origin = new Origin(channel(caller), "100", "+42190512345" + caller, "Ján", now, false);
        return when(new CallerReturned(new CallArrived(call(caller), origin, null, true)));
    }

    public FloorScenario hangsUp(int caller) {
        return when(new CallerHungUp(channel(caller), ""));
    }

    public FloorScenario accepts(int agent, int call) {
        return when(new AcceptRequested(agent(agent), call(call), null));
    }

    public FloorScenario declines(int agent, int call) {
        return when(new DeclineRequested(agent(agent), call(call), null, "BUSY"));
    }

    public FloorScenario phoneAnswers(int call, int attempt) {
        return when(new LegAnswered(leg(call, attempt)));
    }

    public FloorScenario phoneGone(int call, int attempt, int cause) {
        return when(new LegEnded(leg(call, attempt), cause));
    }

    public FloorScenario bridged(int call, int attempt) {
        String meeting = Names.meeting(call(call), attempt);
        boolean mayMeet = everything.stream()
                .anyMatch(effect -> effect instanceof BridgeCommand.CreateBridge made
                        && made.object().equals(meeting));
        return when(new CommandDone(call(call), Verb.JOIN, mayMeet ? meeting : Names.bridge(call(call), attempt)));
    }

    /** From Accept to conversation. */
    public FloorScenario talks(int agent, int call, int attempt) {
        return accepts(agent, call).phoneAnswers(call, attempt).bridged(call, attempt);
    }

    public FloorScenario asks(int agent, DutyStatus status) {
        return when(new StatusRequested(agent(agent), status, null, new Actor(agent(agent), "agent" + agent, false)));
    }

    public FloorScenario isDone(int agent) {
        return when(new WrapUpDoneRequested(agent(agent), null));
    }

    public FloorScenario closesBrowser(int agent) {
        return when(new AgentDisconnected(agent(agent), GRACE));
    }

    public FloorScenario losesAsterisk() {
        return when(new ConnectionLost(PBX));
    }

    public static ChannelRef leg(int call, int attempt) {
        return new ChannelRef(PBX, Names.leg(call(call), attempt));
    }

    public FloorScenario when(Event event) {
        Turn turn = engine.handle(now, event);
        last = turn.effects();
        everything.addAll(last);
        verdict = turn.verdict();
        bug = turn.bug();
        last.stream()
                .filter(SetTimer.class::isInstance)
                .map(SetTimer.class::cast)
                .forEach(timers::add);
        return this;
    }

    /** Lets seconds pass; timers fire in their order. {@link #effects()} are then those of all of them. */
    public FloorScenario after(long seconds) {
        return afterMillis(seconds * 1000);
    }

    /** As {@link #after}. */
    public FloorScenario afterMillis(long millis) {
        Instant until = now.plusMillis(millis);
        List<Effect> all = new ArrayList<>();
        for (SetTimer next = due(until); next != null; next = due(until)) {
            timers.remove(next);
            now = next.at().isAfter(now) ? next.at() : now;
            when(new TimerFired(next.owner(), next.kind(), next.generation()));
            all.addAll(last);
        }
        now = until;
        last = all;
        return this;
    }

    private @Nullable SetTimer due(Instant until) {
        return timers.stream()
                .filter(timer -> !timer.at().isAfter(until))
                .min(java.util.Comparator.comparing(SetTimer::at))
                .orElse(null);
    }

    public Instant now() {
        return now;
    }

    public Verdict verdict() {
        return verdict;
    }

    public @Nullable RuntimeException bug() {
        return bug;
    }

    /** The effects of the last step. */
    public List<Effect> effects() {
        return last;
    }

    public List<Effect> everything() {
        return everything;
    }

    public List<Command> commands() {
        return last.stream()
                .filter(Command.class::isInstance)
                .map(Command.class::cast)
                .toList();
    }

    /** The last step's timeline entries as {@code TYPE} or {@code TYPE detail}. */
    public List<String> timeline() {
        return told(last);
    }

    public List<String> wholeTimeline(int call) {
        return told(everything.stream()
                .filter(effect ->
                        !(effect instanceof CallFact fact) || fact.call().equals(call(call)))
                .toList());
    }

    private static List<String> told(List<Effect> effects) {
        return effects.stream()
                .filter(CallFact.class::isInstance)
                .map(CallFact.class::cast)
                .map(fact -> (fact.type() + " " + fact.detail()).trim())
                .toList();
    }

    /** The path of a call that is only thought of. */
    public List<PathStop> way(String dialled, @Nullable Customer customer, Instant at) {
        return engine.callerPath(new PathQuestion(dialled, "", null, customer, at));
    }

    public FloorView view() {
        return engine.view(now);
    }

    public AgentStatus status(int agent) {
        return view().agents().get(agent(agent)).status();
    }

    public CallPhase phase(int call) {
        return card(call).phase();
    }

    public CallCard card(int call) {
        FloorView.CallView live = view().calls().get(call(call));
        if (live != null) {
            return live.card();
        }
        return everything.stream()
                .filter(CallFact.class::isInstance)
                .map(CallFact.class::cast)
                .filter(fact -> fact.call().equals(call(call)))
                .reduce((first, second) -> second)
                .orElseThrow()
                .card();
    }

    /** The last fact of each agent. */
    public List<AgentFact> lastFacts() {
        Map<AgentId, AgentFact> last = new LinkedHashMap<>();
        everything.stream()
                .filter(AgentFact.class::isInstance)
                .map(AgentFact.class::cast)
                .forEach(fact -> last.put(fact.agent().id(), fact));
        return List.copyOf(last.values());
    }

    /** Whom the floor offers this call to now, by agent number; 0 when nobody. */
    public int offeredTo(int call) {
        List<Integer> asked = askedFor(call);
        return asked.isEmpty() ? 0 : asked.get(0);
    }

    /** All whom the floor offers this call to now, by agent number. */
    public List<Integer> askedFor(int call) {
        FloorView.CallView live = view().calls().get(call(call));
        return live == null
                ? List.of()
                : live.offers().stream()
                        .map(offer -> (int) offer.agent().id().value().getLeastSignificantBits())
                        .toList();
    }
}
