package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.ConsultRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.PhoneUnheld;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Verdict;

/**
 * A phone in the conversation pressed hold, or the agent did so in the browser ({@link Service#onHold()}); who began it ends it.
 * Everything but the way back ends the hold and goes on as {@link Talking}.
 *
 * <pre>
 * Held -- phone, agent goes on   --> Talking
 *      -- either side hangs up   --> Ended (answered)
 * </pre>
 */
record Held(CallCard card, Instant since) implements Conversing {

    @Override
    public Held with(CallCard card) {
        return new Held(card, since);
    }

    @Override
    public CallStep on(PhoneUnheld event, Moment moment) {
        return isByButton() ? CallStep.ignored(this) : goOn(CallStepBuilder.of(this, moment));
    }

    @Override
    public CallStep on(TransferRequested event, Moment moment) {
        return transferred(event, moment);
    }

    @Override
    public CallStep on(ControlRequested event, Moment moment) {
        Verdict may = Controls.may(card, event);
        if (may != Verdict.OK) {
            return CallStep.refused(this, may);
        }
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        return event.control() == CallControl.UNHOLD
                ? goOn(Controls.unhold(builder))
                : Controls.press(event, builder, this::with);
    }

    @Override
    public CallStep on(ConsultRequested event, Moment moment) {
        CallStep step = Consults.begin(new Held(heldUntil(card, moment), since), event, moment);
        return step.ignored() ? CallStep.refused(this, step.verdict()) : step;
    }

    private CallStep transferred(TransferRequested event, Moment moment) {
        CallStep step = Transfers.begin(new Held(heldUntil(card, moment), since), event, moment);
        return step.ignored() ? CallStep.refused(this, step.verdict()) : step;
    }

    private CallStep goOn(CallStepBuilder builder) {
        builder.change(before -> counted(before, builder.moment()));
        Controls.tell(builder, CallFactType.UNHELD, CallPhase.TALKING);
        return builder.to(CallPhase.TALKING, Talking::new);
    }

    private boolean isByButton() {
        return card.service() != null && card.service().onHold();
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        if (Controls.isFailedHold(card, event, Verb.HOLD)) {
            // one half of it may have been done
            return goOn(Controls.unhold(Controls.tellFailed(CallStepBuilder.of(this, moment), event)));
        }
        return Conversing.super.on(event, moment);
    }

    @Override
    public CallStep on(CallerHungUp event, Moment moment) {
        return talking(moment).on(event, moment);
    }

    @Override
    public CallStep on(LegEnded event, Moment moment) {
        return talking(moment).on(event, moment);
    }

    @Override
    public CallStep on(LegReplaced event, Moment moment) {
        return unheld(talking(moment).on(event, moment));
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        CallStep step = talking(moment).on(event, moment);
        return step.ignored() ? CallStep.refused(this, step.verdict()) : step;
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        return Talking.areTogether(card, event.remains())
                ? Conversation.asIs(this, moment)
                : unheld(talking(moment).on(event, moment));
    }

    /** The caller stays and is to hear somebody again. */
    private CallStep unheld(CallStep step) {
        if (!isByButton() || step.ignored() || step.next().card().isEnded()) {
            return step;
        }
        List<Effect> effects = new ArrayList<>();
        effects.add(new ChannelCommand.Unhold(card.id(), card.connection(), card.channel()));
        effects.addAll(step.effects());
        return new CallStep(step.next(), effects, step.signals(), step.verdict(), false);
    }

    private Talking talking(Moment moment) {
        return new Talking(counted(card, moment).in(CallPhase.TALKING, moment.now()));
    }

    private CallCard counted(CallCard before, Moment moment) {
        return Talking.onHold(heldUntil(before, moment), false);
    }

    private CallCard heldUntil(CallCard before, Moment moment) {
        Service service = before.service();
        return service == null ? before : before.servedBy(service.heldFor(Duration.between(since, moment.now())));
    }
}
