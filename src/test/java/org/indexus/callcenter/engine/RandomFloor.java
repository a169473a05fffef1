package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.agent.AgentConnected;
import org.indexus.callcenter.engine.call.AcceptRequested;
import org.indexus.callcenter.engine.call.CallArrived;
import org.indexus.callcenter.engine.call.CallerHungUp;
import org.indexus.callcenter.engine.call.CommandDone;
import org.indexus.callcenter.engine.call.CommandFailed;
import org.indexus.callcenter.engine.call.DeclineRequested;
import org.indexus.callcenter.engine.call.Failure;
import org.indexus.callcenter.engine.call.HangUpRequested;
import org.indexus.callcenter.engine.call.LegAnswered;
import org.indexus.callcenter.engine.call.LegEnded;
import org.indexus.callcenter.engine.call.LegReplaced;
import org.indexus.callcenter.engine.call.LegRinging;
import org.indexus.callcenter.engine.call.PhoneHeld;
import org.indexus.callcenter.engine.call.PhoneUnheld;
import org.indexus.callcenter.engine.call.PlaybackEnded;
import org.indexus.callcenter.engine.call.RecordingFinished;
import org.indexus.callcenter.engine.call.WithdrawRequested;

/** Turns numbers into events: sensible, late, doubled or absurd ones, on a floor of five callers and three agents. */
final class RandomFloor {

    private static final int CALLERS = 5;
    private static final int AGENTS = 3;
    private static final Actor BOSS = new Actor(agent(99), "boss", true);

    private final FloorScenario story = new FloorScenario();
    private final Map<String, Instant> leftOut = new HashMap<>();
    private boolean up = true;
    private int seen;

    RandomFloor() {
        story.planned(plan -> Plan.of(Plan.of(plan).recorded()).maxWait(Duration.ofMinutes(2)));
        for (int number = 1; number <= AGENTS; number++) {
            story.hire(number, number == 3 ? ConnectMode.RING : ConnectMode.ON_ACCEPT);
            story.when(new AgentConnected(agent(number))).asks(number, DutyStatus.AVAILABLE);
        }
    }

    FloorScenario story() {
        return story;
    }

    boolean isLineUp() {
        return up;
    }

    /** Whether the agent declined this call, or the phone failed for it, a moment ago. */
    boolean isLeftOut(AgentId agent, CallId call) {
        Instant since = leftOut.get(agent + " " + call);
        return since != null && story.now().isBefore(since.plusSeconds(10));
    }

    void act(int dice) {
        int what = dice % 36;
        int caller = 1 + dice / 36 % CALLERS;
        int agent = 1 + dice / 200 % AGENTS;
        int attempt = attempt(caller, dice / 1000 % 3);
        act(what, caller, agent, attempt, dice);
        remember();
    }

    private void act(int what, int caller, int agent, int attempt, int dice) {
        CallId call = live(caller);
        switch (what) {
            case 0, 1 -> story.arrives(caller);
            case 2 -> arrivesOrReturns(caller, dice);
            case 3 -> story.hangsUp(caller);
            case 4, 5 -> story.when(new AcceptRequested(agent(agent), call, null));
            case 6 -> story.when(new DeclineRequested(agent(agent), call, null, "no"));
            case 7, 8 -> story.when(new LegAnswered(legOf(call, attempt)));
            case 9 -> story.when(new LegEnded(legOf(call, attempt), dice % 2 == 0 ? 17 : 16));
            case 10, 11 -> story.when(new CommandDone(call, Verb.JOIN, Names.bridge(call, attempt)));
            case 12 ->
                story.when(new CommandFailed(
                        call,
                        dice % 2 == 0 ? Verb.JOIN : Verb.CREATE_BRIDGE,
                        Names.bridge(call, attempt),
                        Failure.GONE,
                        ""));
            case 13 ->
                story.when(new CommandFailed(call, Verb.ORIGINATE, Names.leg(call, attempt), Failure.REFUSED, "500"));
            case 14 ->
                story.asks(
                        agent,
                        dice % 3 == 0 ? DutyStatus.BREAK : dice % 5 == 0 ? DutyStatus.OFFLINE : DutyStatus.AVAILABLE);
            case 15 -> story.after(1 + dice % 40);
            case 16 -> story.isDone(agent);
            case 17 -> closeOrOpen(agent, dice);
            case 18 -> line(dice);
            case 19 -> hold(call, attempt, dice);
            case 20 -> story.when(dice % 2 == 0 ? new HangUpRequested(BOSS, call) : new WithdrawRequested(BOSS, call));
            case 21 -> recording(call, dice);
            case 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32 -> goOn(call, dice);
            default ->
                story.when(
                        dice % 7 == 0
                                ? new LegReplaced(legOf(call, attempt), "Local-" + caller)
                                : new LegRinging(legOf(call, attempt)));
        }
    }

    private void arrivesOrReturns(int caller, int dice) {
        if (dice % 2 == 0 || !up) {
            story.arrives(caller);
        } else {
            story.returns(caller);
        }
    }

    /** What would come next on a good day. */
    private void goOn(CallId call, int dice) {
        CallView view = story.view().calls().get(call);
        if (view == null) {
            return;
        }
        int attempt = view.card().attempts();
        switch (view.card().phase()) {
            case OFFERED ->
                story.when(new AcceptRequested(view.offers().get(0).agent().id(), call, null));
            case CONNECTING -> {
                story.when(new LegAnswered(legOf(call, attempt)));
                story.when(new CommandDone(call, Verb.JOIN, Names.bridge(call, attempt)));
            }
            case TALKING ->
                story.when(
                        dice % 2 == 0
                                ? new CommandDone(call, Verb.START_RECORDING, Names.recording(call, attempt))
                                : new PhoneHeld(legOf(call, attempt)));
            default -> story.when(new PhoneUnheld(legOf(call, attempt)));
        }
    }

    private void closeOrOpen(int agent, int dice) {
        if (dice % 2 == 0) {
            story.closesBrowser(agent);
        } else {
            story.when(new AgentConnected(agent(agent)));
        }
    }

    private void hold(CallId call, int attempt, int dice) {
        story.when(dice % 2 == 0 ? new PhoneHeld(legOf(call, attempt)) : new PhoneUnheld(legOf(call, attempt)));
    }

    private void recording(CallId call, int dice) {
        String name = Names.recording(call, 1);
        story.when(
                dice % 2 == 0
                        ? new CommandDone(call, Verb.START_RECORDING, name)
                        : new PlaybackEnded(call, Names.playback(call, 4), false));
    }

    private void line(int dice) {
        if (up) {
            up = false;
            story.losesAsterisk();
            return;
        }
        up = true;
        story.when(found(dice));
    }

    /** What is left in Asterisk after a gap: a part of what was there before. */
    private ConnectionRestored found(int dice) {
        List<CallArrived> callers = new ArrayList<>();
        Map<String, Boolean> legs = new HashMap<>();
        Map<String, Set<String>> bridges = new HashMap<>();
        int bit = 0;
        for (CallView view : story.view().calls().values()) {
            CallCard card = view.card();
            bit++;
            if (!card.isEnded() && (dice >> bit & 1) == 0) {
                callers.add(new CallArrived(card.id(), card.origin(), null, true));
            }
            if (card.service() != null && (dice >> bit & 2) == 0) {
                legs.put(card.service().leg(), (dice & 1) == 0);
                bridges.put(
                        Names.bridge(card.id(), card.attempts()),
                        Set.of(card.channel(), card.service().leg()));
            }
        }
        return new ConnectionRestored(PBX, callers, legs, bridges);
    }

    /** Everybody leaves: whatever the history was, nothing may be left over. */
    void goHome() {
        if (!up) {
            line(0);
        }
        for (CallView view : List.copyOf(story.view().calls().values())) {
            story.when(new CallerHungUp(view.card().origin().channel(), ""));
            String name = view.card().recording().name();
            if (name != null) {
                story.when(new RecordingFinished(view.card().id(), name, 1));
            }
        }
        story.after(400);
    }

    private CallId live(int caller) {
        return story.view().calls().values().stream()
                .map(CallView::card)
                .filter(card -> card.origin().channel().equals(channel(caller)))
                .map(CallCard::id)
                .findFirst()
                .orElse(call(caller));
    }

    private ChannelRef legOf(CallId call, int attempt) {
        return new ChannelRef(PBX, Names.leg(call, attempt));
    }

    /** Mostly the present attempt, at times an earlier one. */
    private int attempt(int caller, int back) {
        CallView view = story.view().calls().get(live(caller));
        int present = view == null ? 1 : view.card().attempts();
        return Math.max(1, back == 2 ? present - 1 : present);
    }

    private void remember() {
        List<Effect> all = story.everything();
        for (; seen < all.size(); seen++) {
            if (all.get(seen) instanceof CallFact fact && fact.agent() != null && leavesOut(fact)) {
                leftOut.put(fact.agent().id() + " " + fact.call(), fact.at());
            }
        }
    }

    private static boolean leavesOut(CallFact fact) {
        if (fact.type() == CallFactType.CONNECT_FAILED) {
            return true;
        }
        return fact.type() == CallFactType.OFFER_ENDED
                && Set.of("DECLINED", "PHONE_FAILED", "WITHDRAWN").contains(fact.detail());
    }
}
