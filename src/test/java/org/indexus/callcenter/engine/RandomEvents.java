package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.FloorScenario.agent;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.agent.AgentDisconnected;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpExtensionRequested;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallPlaced;
import org.indexus.callcenter.engine.event.call.CallerReturned;
import org.indexus.callcenter.engine.event.call.ConsultRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.DeclineRequested;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.KeyPressed;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.PhoneHeld;
import org.indexus.callcenter.engine.event.call.PhoneUnheld;
import org.indexus.callcenter.engine.event.call.TransferArrived;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhoneSeen;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Participants;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.TransferTarget;

/** One step of a random history: what callers, agents and phones do, sensible, late, doubled or absurd. */
final class RandomEvents {

    private static final Set<CallControl> UNDO = EnumSet.of(CallControl.UNMUTE, CallControl.RESUME_RECORDING);

    static final Actor BOSS = new Actor(agent(99), "boss", true);

    private final RandomFloor floor;
    private final SplittableRandom dice;
    private final RandomPick pick;

    RandomEvents(RandomFloor floor, SplittableRandom dice) {
        this.floor = floor;
        this.dice = dice;
        this.pick = new RandomPick(floor, dice);
    }

    void act() {
        int what = dice.nextInt(100);
        if (what < 10) {
            arrive();
        } else if (what < 20) {
            key();
        } else if (what < 46) {
            news();
        } else if (what < 58) {
            floor.after(1 + dice.nextInt(6));
        } else if (what < 72) {
            offers();
        } else if (what < 83) {
            duty();
        } else if (what < 91) {
            phones();
        } else {
            new RandomTrouble(floor, dice).act();
        }
    }

    private void arrive() {
        RandomAsterisk server = pick.any(floor.servers);
        if (dice.nextInt(4) == 0 && !server.callers.isEmpty()) {
            CallArrived known = pick.any(List.copyOf(server.callers.values()));
            switch (dice.nextInt(4)) {
                case 0 -> floor.take(known);
                case 1 -> floor.take(new CallerReturned(known));
                default -> server.leave(known.origin().channel().id());
            }
            return;
        }
        int number = floor.nextArrival();
        String dialled = dice.nextInt(20) == 0 ? "999" : pick.any(RandomWays.DIALLED);
        Origin origin = RandomAsterisk.origin(
                server.channel("caller-" + number),
                dialled,
                dice.nextInt(4),
                floor.now().plusSeconds(dice.nextInt(10) == 0 ? dice.nextInt(-30, 5) : 0));
        String code = dice.nextInt(10) == 0 ? pick.any(List.of("queue", "menu", "route")) + dice.nextInt(5) : null;
        CallArrived arrived =
                new CallArrived(new CallId(new UUID(100, (long) number << 8)), origin, code, dice.nextBoolean());
        server.arrive(arrived);
        if (server.up) {
            floor.take(arrived);
        }
    }

    /** Somebody presses keys: mostly who is asked for them, but anybody may, and agents, too. */
    private void key() {
        CallCard card = pick.listener();
        if (card == null) {
            return;
        }
        Service service = card.service();
        String channel = service == null || dice.nextBoolean() ? card.channel() : service.leg();
        for (int left = 1 + dice.nextInt(3); left > 0; left--) {
            String key = dice.nextInt(30) == 0 ? "A" : String.valueOf("0123456789*#".charAt(dice.nextInt(12)));
            floor.take(new KeyPressed(new ChannelRef(card.connection(), channel), key));
        }
    }

    /** Some of what Asterisk has to say; a server that is out of reach is mostly back soon. */
    private void news() {
        RandomAsterisk server = pick.any(floor.servers);
        if (!server.up && dice.nextInt(3) == 0) {
            new RandomTrouble(floor, dice).lookAgain(server);
        }
        for (int left = 1 + dice.nextInt(5); left > 0 && !server.news.isEmpty(); left--) {
            List<Event> next = server.next(dice);
            if (server.up || dice.nextInt(10) == 0) {
                next.forEach(event -> floor.take(server.told(event)));
            }
        }
    }

    private void offers() {
        List<Offer> open = floor.view().calls().values().stream()
                .flatMap(call -> call.offers().stream())
                .toList();
        Offer offer = open.isEmpty() ? null : pick.any(open);
        AgentId who = offer == null || dice.nextInt(12) == 0
                ? pick.agent()
                : offer.agent().id();
        CallId call = offer == null ? pick.call() : offer.call();
        OfferId id = offer == null || dice.nextBoolean() ? null : offer.id();
        if (dice.nextInt(6) == 0) {
            floor.take(new DeclineRequested(who, call, id, "no"));
        } else {
            floor.take(new AcceptRequested(who, call, id));
        }
    }

    private void duty() {
        AgentId who = pick.agent();
        Actor by = dice.nextInt(6) == 0 ? BOSS : new Actor(who, "agent", false);
        switch (dice.nextInt(18)) {
            case 16, 17 -> place(by);
            case 0, 1, 2, 12, 13, 14 -> floor.take(new StatusRequested(who, DutyStatus.AVAILABLE, null, by));
            case 3 -> floor.take(new StatusRequested(who, DutyStatus.BREAK, "LUNCH", by));
            case 4 -> floor.take(new StatusRequested(who, DutyStatus.OFFLINE, null, by));
            case 5, 6, 7, 15 -> floor.take(new AgentConnected(who));
            case 8 -> floor.take(new AgentDisconnected(who, RandomFloor.GRACE));
            case 9 -> floor.take(new WrapUpExtensionRequested(who, null));
            default -> floor.take(new WrapUpDoneRequested(who, dice.nextBoolean() ? null : pick.call()));
        }
    }

    /** An agent, whoever that is and whatever the agent does, calls somebody. */
    private void place(Actor by) {
        int number = floor.nextArrival();
        QueueId queue = dice.nextBoolean()
                ? null
                : pick.any(List.copyOf(floor.queues.values())).id();
        String dialled = dice.nextInt(20) == 0 ? "none" : "+42190012300" + dice.nextInt(4);
        floor.take(new CallPlaced(by, new CallId(new UUID(103, (long) number << 8)), dialled, queue, null));
    }

    private void phones() {
        if (dice.nextInt(4) == 0) {
            RandomAsterisk server = pick.any(floor.servers);
            if (server.up) {
                floor.take(new PhoneSeen(server.id, "PJSIP/agent" + (1 + dice.nextInt(RandomPlan.AGENTS)), phone()));
            }
            return;
        }
        CallCard card = pick.conversation();
        if (card == null || card.service() == null) {
            return;
        }
        if (card.service().guest() != null && dice.nextInt(3) > 0) {
            third(card);
            return;
        }
        ChannelRef leg = new ChannelRef(card.connection(), pick.leg(card.service()));
        RandomAsterisk server = floor.servers.stream()
                .filter(each -> each.id.equals(card.connection()))
                .findFirst()
                .orElseThrow();
        switch (dice.nextInt(17)) {
            case 0, 1 -> floor.take(new PhoneHeld(leg));
            case 2, 3 -> floor.take(new PhoneUnheld(leg));
            case 4, 5 -> server.leave(leg.id());
            case 6 ->
                floor.take(new HangUpRequested(
                        dice.nextBoolean() ? BOSS : new Actor(pick.agentOf(card), "agent", false), card.id()));
            case 7 -> server.leave(card.channel());
            case 8, 9, 10, 11, 12, 13, 14 -> button(card);
            case 15 -> transferByButton(card);
            default -> transfer(server, leg);
        }
    }

    /** A button of the conversation; mostly pressed by the one whose it is. */
    private void button(CallCard card) {
        AgentId who = dice.nextInt(10) == 0 ? pick.agent() : pick.agentOf(card);
        List<CallControl> sensible = List.copyOf(CallControl.of(card, who));
        boolean any = sensible.isEmpty() || dice.nextInt(5) == 0;
        CallControl control = pick.any(any ? List.of(CallControl.values()) : sensible);
        List<CallControl> undo = sensible.stream().filter(UNDO::contains).toList();
        if (!undo.isEmpty() && dice.nextBoolean()) {
            control = pick.any(undo); // rare otherwise
        }
        if (control == CallControl.CONSULT || (sensible.contains(CallControl.CONSULT) && dice.nextInt(3) == 0)) {
            consult(card, who);
            return;
        }
        String detail =
                switch (control) {
                    case DTMF -> "12#";
                    case DROP -> pick.any(Participants.of(card)).id();
                    default -> "";
                };
        floor.take(new ControlRequested(new Actor(who, "agent", false), card.id(), control, detail));
    }

    private TransferTarget.Type outside() {
        return dice.nextInt(8) == 0 ? TransferTarget.Type.QUEUE : TransferTarget.Type.NUMBER;
    }

    /** A third party that is asked mostly comes, so that something can happen to it then. */
    private void third(CallCard card) {
        switch (card.service().guest().stand()) {
            case ASKED ->
                floor.take(new AcceptRequested(card.service().guest().agent().id(), card.id(), null));
            case DIALLING, RINGING, ANSWERED -> {
                news();
                news();
            }
            default -> button(card);
        }
    }

    private void consult(CallCard card, AgentId who) {
        boolean colleague = dice.nextBoolean();
        TransferTarget target = colleague
                ? new TransferTarget(TransferTarget.Type.AGENT, pick.agent().toString())
                : new TransferTarget(outside(), "0905" + dice.nextInt(10));
        floor.take(new ConsultRequested(new Actor(who, "agent", false), card.id(), target));
    }

    private void transferByButton(CallCard card) {
        AgentId who =
                dice.nextInt(10) == 0 ? pick.agent() : card.service().agent().id();
        TransferTarget.Type type = pick.any(List.of(TransferTarget.Type.values()));
        String ref =
                switch (type) {
                    case AGENT -> pick.agent().toString();
                    case QUEUE, MENU, ROUTE -> type.name().toLowerCase(Locale.ROOT) + dice.nextInt(5);
                    case EXTENSION, NUMBER -> "0905" + dice.nextInt(10);
                };
        floor.take(new TransferRequested(
                new Actor(who, "agent", false), card.id(), new TransferTarget(type, ref), dice.nextInt(3) > 0, ""));
    }

    private PhoneState phone() {
        return dice.nextInt(3) > 0 ? PhoneState.READY : pick.any(RandomPlan.PHONES);
    }

    /** The agent's phone sends a REFER: a channel of the dialplan takes its place. */
    private void transfer(RandomAsterisk server, ChannelRef leg) {
        if (server.up && server.legs.containsKey(leg.id())) {
            String replacement = "Local-" + floor.nextArrival();
            server.arrive(new CallArrived(
                    new CallId(new UUID(101, floor.nextArrival())),
                    RandomAsterisk.origin(server.channel(replacement), "555", 0, floor.now()),
                    null,
                    true));
            floor.take(new LegReplaced(leg, replacement, dice.nextInt(4) == 0));
            switch (dice.nextInt(4)) {
                case 0 -> floor.take(new LegAnswered(server.channel(replacement)));
                case 1 -> back(server, replacement);
                default -> {}
            }
        }
    }

    /** The number that the phone transferred to leads back to us. */
    private void back(RandomAsterisk server, String standIn) {
        int number = floor.nextArrival();
        String dialled = dice.nextInt(4) == 0 ? "999" : pick.any(RandomWays.DIALLED);
        CallArrived half = new CallArrived(
                new CallId(new UUID(102, number)),
                RandomAsterisk.origin(server.channel("Local-" + number), dialled, 0, floor.now()),
                null,
                true);
        server.arrive(half);
        floor.take(new TransferArrived(server.channel(standIn), half));
    }
}
