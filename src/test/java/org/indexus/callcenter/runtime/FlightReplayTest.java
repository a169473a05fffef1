package org.indexus.callcenter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.SUPPORT;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;
import static org.indexus.callcenter.engine.FloorScenario.leg;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.indexus.callcenter.engine.Engine;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.Timetable;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.agent.AgentDisconnected;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.floor.ClockSet;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.SchedulesPlanned;
import org.indexus.callcenter.engine.event.floor.TimerFired;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.plan.AnnouncementPlan;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.FiguresPlan;
import org.indexus.callcenter.engine.plan.HoursPlan;
import org.indexus.callcenter.engine.plan.OfferPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RecordMode;
import org.indexus.callcenter.engine.plan.RecordingPlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.SoundPlan;
import org.indexus.callcenter.engine.plan.WaitingPlan;
import org.indexus.callcenter.engine.plan.WelcomeMode;
import org.junit.jupiter.api.Test;

/** A flight recording, read back and replayed, gives the same effects again. */
class FlightReplayTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00.123456789Z");

    @Test
    void replayGivesTheSameEffects() {
        List<String> recording = new ArrayList<>();
        List<Effect> flown = new ArrayList<>();
        Engine engine = new Engine(new SplittableRandom(1));
        int second = 0;
        for (Event event : night()) {
            Instant at = START.plusSeconds(second++);
            recording.add(FlightLog.line(at, event));
            flown.addAll(engine.handle(at, event).effects());
        }
        Engine again = new Engine(new SplittableRandom(1));
        List<Effect> replayed = recording.stream()
                .map(FlightLog::read)
                .flatMap(entry -> again.handle(entry.at(), entry.event()).effects().stream())
                .toList();
        assertThat(replayed).isEqualTo(flown).hasSizeGreaterThan(40);
    }

    /** As it was written before plans had parts; what it does not know is off. */
    @Test
    void flatPlansOfFormerRecordingsAreRead() {
        String former = """
                {"at":"2026-11-01T08:00:00Z","event":{"is":"QueuePlanned","plan":{\
                "id":"00000000-0000-0001-0000-000000000001","code":"support","name":"Support","strategy":"LONGEST_IDLE",\
                "routing":{"steps":[],"vipPoints":5},"maxWait":"PT5M","offerTime":"PT20S",\
                "wrapUp":{"mode":"TIMED","time":"PT30S"},"missLimit":2,"coolDown":"PT10S","shortAbandon":"PT5S",\
                "goodbyePrompt":"sound:vm-goodbye","welcomeMode":"FIRST","holdMusic":"jazz",\
                "announcements":{"position":"PT1M"},"maxLength":9,\
                "overflow":{"open":true,"actions":{},"callerId":{"rule":"CALLER"}},"weight":3,\
                "record":{"mode":"SHARE","share":30},"schedule":"00000000-0000-0001-0000-000000000002",\
                "zone":"Europe/Bratislava","active":true,"members":[]}}}""";
        QueuePlan plan = ((QueuePlanned) FlightLog.read(former).event()).plan();

        assertThat(plan.offers()).isEqualTo(new OfferPlan(Duration.ofSeconds(20), 2, Duration.ofSeconds(10)));
        assertThat(plan.waiting()).isEqualTo(new WaitingPlan(Duration.ofMinutes(5), 9, 3));
        assertThat(plan.sounds())
                .isEqualTo(new SoundPlan(
                        null,
                        "sound:vm-goodbye",
                        WelcomeMode.FIRST,
                        "jazz",
                        new AnnouncementPlan(Duration.ofMinutes(1), null, null, null)));
        assertThat(plan.hours())
                .isEqualTo(new HoursPlan(new ScheduleId(new UUID(1, 2)), ZoneId.of("Europe/Bratislava")));
        assertThat(plan.figures()).isEqualTo(new FiguresPlan(Duration.ofSeconds(5)));
        assertThat(plan.record()).isEqualTo(new RecordingPlan(RecordMode.SHARE, 30, null));
    }

    private static List<Event> night() {
        QueuePlan queue = FloorScenario.queue(SUPPORT, "support");
        return List.of(
                new AgentPlanned(FloorScenario.profile(1, ConnectMode.ON_ACCEPT)),
                new QueuePlanned(Plan.of(Plan.of(queue).schedule(Timetable.ID))
                        .members(List.of(new QueuePlan.Member(agent(1), 1, 1, true)))),
                new RoutesPlanned(List.of(RoutePlan.toQueue(FloorScenario.ROUTE, "main", "100", SUPPORT, true))),
                new SchedulesPlanned(List.of(new Timetable("office")
                        .in("Europe/Bratislava")
                        .daily("08:00-24:00")
                        .once("2026-01-06", "Epiphany", "08:00-09:00")
                        .yearly("02-29", "Leap")
                        .plan())),
                new FloorRestored(FloorMemory.EMPTY, Duration.ofSeconds(15)),
                new ConnectionRestored(PBX, List.of(), Map.of(), Map.of(Names.bridge(call(8), 1), Set.of("x"))),
                new AgentConnected(agent(1)),
                new StatusRequested(agent(1), DutyStatus.AVAILABLE, null, new Actor(agent(1), "agent1", false)),
                arrived(1, "<b>Ján \"O'Neil\" \ud83d\ude00 \ud83d"),
                arrived(2, ""),
                new AcceptRequested(agent(1), call(1), null),
                new LegAnswered(leg(1, 1)),
                new CommandDone(call(1), Verb.JOIN, Names.bridge(call(1), 1)),
                new CallerHungUp(channel(1), ""),
                new WrapUpDoneRequested(agent(1), call(1)),
                new TimerFired(call(2).value(), TimerKind.OFFER, 1),
                new AcceptRequested(agent(1), call(2), null),
                new CommandFailed(call(2), Verb.ORIGINATE, Names.leg(call(2), 2), Failure.REFUSED, "500 \n"),
                new AgentDisconnected(agent(1), Duration.ofSeconds(15)),
                new CallerHungUp(channel(2), ""),
                new ClockSet(Duration.ofHours(-5)),
                arrived(3, ""),
                new CallerHungUp(channel(3), ""));
    }

    private static CallArrived arrived(int number, String name) {
        return new CallArrived(
                call(number), new Origin(channel(number), "100", "+421", name, START, false), null, false);
    }
}
