package org.indexus.callcenter.engine.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand.HangUp;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.CallReleased;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link CallStep}: changes to the card, timeline entries, commands and signals in the order in which they shall
 * happen. Entries are numbered as they are told; all of a step carry the card as it is at the end of the step. Used within
 * one turn and thrown away.
 */
public final class CallStepBuilder {

    private final Moment moment;
    private final List<Object> told = new ArrayList<>();
    private final List<Event> signals = new ArrayList<>();
    private CallCard card;

    private CallStepBuilder(CallCard card, Moment moment) {
        this.card = card;
        this.moment = moment;
    }

    public static CallStepBuilder of(CallState state, Moment moment) {
        return new CallStepBuilder(state.card(), moment);
    }

    public static CallStepBuilder of(CallCard card, Moment moment) {
        return new CallStepBuilder(card, moment);
    }

    public CallCard card() {
        return card;
    }

    public Moment moment() {
        return moment;
    }

    public CallStepBuilder change(UnaryOperator<CallCard> change) {
        card = change.apply(card);
        return this;
    }

    public CallStepBuilder fact(CallFactType type, @Nullable AgentRef agent, String detail) {
        card = card.numbered(card.seq() + 1);
        told.add(new Entry(card.seq(), type, agent, detail));
        return this;
    }

    public CallStepBuilder fact(CallFactType type) {
        return fact(type, null, "");
    }

    public CallStepBuilder effect(Effect effect) {
        told.add(effect);
        return this;
    }

    /** An effect that shows the card as it is at the end of the step. */
    public CallStepBuilder effectWithCard(Function<CallCard, Effect> effect) {
        told.add(new Late(effect));
        return this;
    }

    public CallStepBuilder tell(Event signal) {
        signals.add(signal);
        return this;
    }

    /** Until when the first offer waits for the customer list, which may have been asked in this very step. */
    @Nullable
    Instant customerDue() {
        boolean asks = told.stream()
                .anyMatch(what -> what instanceof Entry entry && CallFact.asksForCustomer(entry.type, entry.detail));
        return asks ? moment.now().plus(Limits.CUSTOMER) : moment.customerDue(card.id());
    }

    /** Whether an agent does the work after this call, or will by this very step. */
    public boolean isWrappedUp() {
        return moment.isWrappedUp(card.id())
                || signals.stream()
                        .anyMatch(signal -> signal instanceof CallReleased released
                                && !released.wrapUp().length().isZero());
    }

    /** Says the same as {@code more} would, in its place. */
    public CallStepBuilder also(UnaryOperator<CallStepBuilder> more) {
        return more.apply(this);
    }

    public CallStepBuilder hangUpStray(String leg) {
        return effect(new HangUp(card.id(), card.connection(), leg, HangUpReason.NORMAL, null));
    }

    public CallStep to(CallPhase phase, Function<CallCard, ? extends CallState> next) {
        card = card.in(phase, moment.now());
        CallState state = next.apply(card);
        if (state.stage() != card.stage()) {
            card = card.at(state.stage());
            state = next.apply(card);
        }
        CallCard last = card;
        List<Effect> effects = new ArrayList<>(told.size());
        told.forEach(what -> effects.add(finished(what, last)));
        return new CallStep(state, effects, signals, Verdict.OK, false);
    }

    /** The state stays, apart from its card. */
    public CallStep stay(Function<CallCard, ? extends CallState> same) {
        return to(card.phase(), same);
    }

    /** The state stays as it is: nothing of the card has changed. */
    public CallStep stay(CallState same) {
        return to(card.phase(), unchanged -> same);
    }

    private Effect finished(Object what, CallCard last) {
        if (what instanceof Entry entry) {
            return new CallFact(last, entry.seq, moment.now(), entry.type, entry.agent, entry.detail);
        }
        if (what instanceof Late late) {
            return late.effect.apply(last);
        }
        return (Effect) what;
    }

    private record Entry(
            long seq, CallFactType type, @Nullable AgentRef agent, String detail) {}

    private record Late(Function<CallCard, Effect> effect) {}
}
