package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.model.Moment;

/**
 * Answers each event that concerns a call. Events know this and not the states, so that states may be made of them.
 *
 * @param <R> what an answer is
 */
public interface CallEventHandler<R> {

    R on(CallerHungUp event, Moment moment);

    R on(KeyPressed event, Moment moment);

    R on(PlaybackEnded event, Moment moment);

    R on(LegRinging event, Moment moment);

    R on(LegAnswered event, Moment moment);

    R on(LegEnded event, Moment moment);

    R on(LegReplaced event, Moment moment);

    R on(TransferRouted event, Moment moment);

    R on(PhoneHeld event, Moment moment);

    R on(PhoneUnheld event, Moment moment);

    R on(RecordingFinished event, Moment moment);

    R on(RecordingFailed event, Moment moment);

    R on(CommandDone event, Moment moment);

    R on(CommandFailed event, Moment moment);

    R on(CustomerIdentified event, Moment moment);

    R on(CustomerUnknown event, Moment moment);

    R on(AcceptRequested event, Moment moment);

    R on(DeclineRequested event, Moment moment);

    R on(HangUpRequested event, Moment moment);

    R on(WithdrawRequested event, Moment moment);

    R on(ControlRequested event, Moment moment);

    R on(TransferRequested event, Moment moment);

    R on(ConsultRequested event, Moment moment);

    R on(CallTimerFired event, Moment moment);

    R on(AgentChosen event, Moment moment);

    R on(AgentWithdrawn event, Moment moment);

    R on(WrapUpOver event, Moment moment);

    R on(QueueChanged event, Moment moment);

    R on(PreferredGone event, Moment moment);

    R on(StaffGone event, Moment moment);

    R on(QueueGone event, Moment moment);

    R on(LinkLost event, Moment moment);

    R on(CallFound event, Moment moment);
}
