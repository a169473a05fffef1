package org.indexus.callcenter.runtime;

import java.time.Instant;
import java.util.List;
import org.indexus.callcenter.engine.ClockSet;
import org.indexus.callcenter.engine.ConnectionEvents;
import org.indexus.callcenter.engine.DiceSeeded;
import org.indexus.callcenter.engine.Event;
import org.indexus.callcenter.engine.FloorRestored;
import org.indexus.callcenter.engine.PlanEvents;
import org.indexus.callcenter.engine.TimerFired;
import org.indexus.callcenter.engine.agent.AgentConnected;
import org.indexus.callcenter.engine.agent.AgentDisconnected;
import org.indexus.callcenter.engine.agent.StatusRequested;
import org.indexus.callcenter.engine.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.agent.WrapUpExtensionRequested;
import org.indexus.callcenter.engine.call.AcceptRequested;
import org.indexus.callcenter.engine.call.CallArrived;
import org.indexus.callcenter.engine.call.CallerHungUp;
import org.indexus.callcenter.engine.call.CallerReturned;
import org.indexus.callcenter.engine.call.CommandDone;
import org.indexus.callcenter.engine.call.CommandFailed;
import org.indexus.callcenter.engine.call.CustomerIdentified;
import org.indexus.callcenter.engine.call.CustomerUnknown;
import org.indexus.callcenter.engine.call.DeclineRequested;
import org.indexus.callcenter.engine.call.HangUpRequested;
import org.indexus.callcenter.engine.call.KeyPressed;
import org.indexus.callcenter.engine.call.LegAnswered;
import org.indexus.callcenter.engine.call.LegEnded;
import org.indexus.callcenter.engine.call.LegReplaced;
import org.indexus.callcenter.engine.call.LegRinging;
import org.indexus.callcenter.engine.call.PhoneHeld;
import org.indexus.callcenter.engine.call.PhoneUnheld;
import org.indexus.callcenter.engine.call.PlaybackEnded;
import org.indexus.callcenter.engine.call.RecordingFailed;
import org.indexus.callcenter.engine.call.RecordingFinished;
import org.indexus.callcenter.engine.call.TransferArrived;
import org.indexus.callcenter.engine.call.WithdrawRequested;
import org.indexus.callcenter.platform.RecordJson;

/** The lines of a flight recording: every event that can reach the {@link Inbox} from outside, with its moment. */
final class FlightLog {

    private static final RecordJson JSON = new RecordJson(List.of(
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
            CallerHungUp.class,
            CallerReturned.class,
            CommandDone.class,
            CommandFailed.class,
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
            WithdrawRequested.class));

    private FlightLog() {}

    static String line(Instant at, Event event) {
        return JSON.write(new Entry(at, event));
    }

    static Entry read(String line) {
        return JSON.read(line, Entry.class);
    }

    /** One event and when the engine took it. */
    record Entry(Instant at, Event event) {}
}
