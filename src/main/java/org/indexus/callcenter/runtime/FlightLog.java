package org.indexus.callcenter.runtime;

import java.time.Instant;
import java.util.List;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.agent.AgentDisconnected;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpExtensionRequested;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallPlaced;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CallerReturned;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.ConsultRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.CustomerUnknown;
import org.indexus.callcenter.engine.event.call.DeclineRequested;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.KeyPressed;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.call.PhoneHeld;
import org.indexus.callcenter.engine.event.call.PhoneUnheld;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.event.call.TransferArrived;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.event.call.WithdrawRequested;
import org.indexus.callcenter.engine.event.floor.ClockSet;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents;
import org.indexus.callcenter.engine.event.floor.DiceSeeded;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents;
import org.indexus.callcenter.engine.event.floor.TimerFired;
import org.indexus.callcenter.platform.json.RecordJson;

/** The lines of a flight recording: every event that can reach the {@link Inbox} from outside, with its moment. */
final class FlightLog {

    /** What can be in it; an event that is missing here would never get to the engine. */
    static final List<Class<? extends Record>> KINDS = List.of(
            ConnectionEvents.ConnectionLost.class,
            ConnectionEvents.ConnectionRestored.class,
            ConnectionEvents.PhonesFound.class,
            ConnectionEvents.PhoneSeen.class,
            PlanEvents.QueuePlanned.class,
            PlanEvents.QueueRemoved.class,
            PlanEvents.AgentPlanned.class,
            PlanEvents.AgentRemoved.class,
            PlanEvents.RoutesPlanned.class,
            PlanEvents.MenusPlanned.class,
            PlanEvents.SchedulesPlanned.class,
            ClockSet.class,
            DiceSeeded.class,
            FloorRestored.class,
            TimerFired.class,
            AgentConnected.class,
            AgentDisconnected.class,
            StatusRequested.class,
            WrapUpDoneRequested.class,
            WrapUpExtensionRequested.class,
            AcceptRequested.class,
            CallArrived.class,
            CallPlaced.class,
            CallerHungUp.class,
            CallerReturned.class,
            CommandDone.class,
            CommandFailed.class,
            ConsultRequested.class,
            ControlRequested.class,
            CustomerIdentified.class,
            CustomerUnknown.class,
            DeclineRequested.class,
            HangUpRequested.class,
            KeyPressed.class,
            LegAnswered.class,
            LegEnded.class,
            LegReplaced.class,
            LegRinging.class,
            PhoneHeld.class,
            PhoneUnheld.class,
            PlaybackEnded.class,
            RecordingFailed.class,
            RecordingFinished.class,
            TransferArrived.class,
            TransferRequested.class,
            WithdrawRequested.class);

    private static final RecordJson JSON = new RecordJson(KINDS);

    private FlightLog() {}

    static String line(Instant at, Event event) {
        return JSON.write(new Entry(at, event));
    }

    static Entry read(String line) {
        return JSON.read(FlatPlans.inParts(line), Entry.class);
    }

    /** One event and when the engine took it. */
    record Entry(Instant at, Event event) {}
}
