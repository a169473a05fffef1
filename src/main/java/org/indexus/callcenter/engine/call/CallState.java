package org.indexus.callcenter.engine.call;

import java.util.List;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.event.call.AgentChosen;
import org.indexus.callcenter.engine.event.call.AgentWithdrawn;
import org.indexus.callcenter.engine.event.call.CallEventHandler;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
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
import org.indexus.callcenter.engine.event.call.LinkLost;
import org.indexus.callcenter.engine.event.call.PhoneHeld;
import org.indexus.callcenter.engine.event.call.PhoneUnheld;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.PreferredGone;
import org.indexus.callcenter.engine.event.call.QueueChanged;
import org.indexus.callcenter.engine.event.call.QueueGone;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.event.call.StaffGone;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.event.call.TransferRouted;
import org.indexus.callcenter.engine.event.call.WithdrawRequested;
import org.indexus.callcenter.engine.event.call.WrapUpOver;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Where in its life a call is. A state is a value: it answers an event with a {@link CallStep} and touches nothing. What it
 * does not override is ignored here, visibly, and a request is refused.
 *
 * <pre>
 * (arrived) --> InMenu --> HearingNotice --> Welcomed --> Waiting <--> Offered --> Connecting --> Talking <--> Held --> Ended
 *                  ^                                         |                         |
 *                  +------------- (overflow) ----------------+--> PlayingFinalMessage -|--> Ended
 *                                                                                      +--> Waiting (phone failed; the place is kept)
 *                                                            Talking --> Transferred --> Ended, or Waiting (nobody answered there)
 *                                                            Talking, Held --> Consulting --> Conference --> Talking, Transferred
 * </pre>
 */
public interface CallState extends CallEventHandler<CallStep> {

    CallCard card();

    /** What a restart brings back. */
    default CallStage stage() {
        return CallStage.of(card().phase());
    }

    /** Who may be asked for the caller, while somebody is looked for or asked; else {@code null}. */
    default @Nullable CallClass callClass() {
        return null;
    }

    /** The offers of this call that are open now. */
    default List<Offer> offers() {
        return List.of();
    }

    @Override
    default CallStep on(CallerHungUp event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(KeyPressed event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(PlaybackEnded event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(LegRinging event, Moment moment) {
        return CallStep.ignored(this);
    }

    /** A leg that nobody waits for any more is never left alone. */
    @Override
    default CallStep on(LegAnswered event, Moment moment) {
        return CallStepBuilder.of(this, moment).hangUpStray(event.leg().id()).stay(this);
    }

    @Override
    default CallStep on(LegEnded event, Moment moment) {
        return CallStep.ignored(this);
    }

    /** Nor is what took the place of such a leg. */
    @Override
    default CallStep on(LegReplaced event, Moment moment) {
        return CallStepBuilder.of(this, moment).hangUpStray(event.replacement()).stay(this);
    }

    @Override
    default CallStep on(TransferRouted event, Moment moment) {
        return CallStepBuilder.of(this, moment).hangUpStray(event.half()).stay(this);
    }

    @Override
    default CallStep on(PhoneHeld event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(PhoneUnheld event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(RecordingFinished event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(RecordingFailed event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(CommandDone event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(CommandFailed event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(CustomerIdentified event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(CustomerUnknown event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(AcceptRequested event, Moment moment) {
        return CallStep.refused(this, Verdict.OFFER_GONE);
    }

    @Override
    default CallStep on(DeclineRequested event, Moment moment) {
        return CallStep.refused(this, Verdict.OFFER_GONE);
    }

    @Override
    default CallStep on(HangUpRequested event, Moment moment) {
        return CallStep.refused(this, Verdict.WRONG_STATE);
    }

    @Override
    default CallStep on(WithdrawRequested event, Moment moment) {
        return CallStep.refused(this, event.by().supervisor() ? Verdict.OFFER_GONE : Verdict.NOT_YOURS);
    }

    @Override
    default CallStep on(ControlRequested event, Moment moment) {
        return CallStep.refused(this, Verdict.WRONG_STATE);
    }

    @Override
    default CallStep on(TransferRequested event, Moment moment) {
        return CallStep.refused(this, Verdict.WRONG_STATE);
    }

    @Override
    default CallStep on(ConsultRequested event, Moment moment) {
        return CallStep.refused(this, Verdict.WRONG_STATE);
    }

    @Override
    default CallStep on(CallTimerFired event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(AgentChosen event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(AgentWithdrawn event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(WrapUpOver event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(QueueChanged event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(PreferredGone event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(StaffGone event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(QueueGone event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(LinkLost event, Moment moment) {
        return CallStep.ignored(this);
    }

    @Override
    default CallStep on(CallFound event, Moment moment) {
        return CallStep.ignored(this);
    }
}
