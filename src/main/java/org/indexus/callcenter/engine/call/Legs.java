package org.indexus.callcenter.engine.call;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.LegCommand.Originate;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.agent.PhoneFailed;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.CallerIdPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;

/** The agents' phones, as parts of a {@link CallStepBuilder}. */
public final class Legs {

    private static final int DEFAULT_MISS_LIMIT = 2;

    private Legs() {}

    /** Lets the phone ring while the agent decides. */
    public static Originate ring(CallCard card, AgentProfile agent, String leg, int seconds) {
        return originate(card, agent, leg, false, seconds + Limits.RING_SLACK_SECONDS);
    }

    /** Calls the phone of an agent who has accepted, and asks it to answer by itself. */
    public static Originate call(CallCard card, AgentProfile agent, String leg) {
        return originate(
                card, agent, leg, true, Math.toIntExact(Limits.CONNECT.toSeconds()) + Limits.RING_SLACK_SECONDS);
    }

    private static Originate originate(CallCard card, AgentProfile agent, String leg, boolean auto, int seconds) {
        return new Originate(
                card.id(),
                card.connection(),
                leg,
                agent.id(),
                agent.endpoint(),
                card.origin().number(),
                card.origin().name(),
                auto,
                seconds);
    }

    /** Calls an extension, or with {@code outside} a number; who is called sees what the queue says. */
    public static LegCommand.Dial dial(CallStepBuilder builder, String leg, String number, boolean outside) {
        CallCard card = builder.card();
        return new LegCommand.Dial(
                card.id(),
                card.connection(),
                leg,
                number,
                outside,
                shown(builder),
                Math.toIntExact(Limits.DIAL.toSeconds()) + Limits.RING_SLACK_SECONDS);
    }

    /** As the queue says, else the number that the caller dialled; empty, so that the trunk decides, where the agent dialled it. */
    private static String shown(CallStepBuilder builder) {
        CallCard card = builder.card();
        QueuePlan queue = card.queue() == null
                ? null
                : builder.moment().queue(card.queue().id());
        String ours = card.origin().isOutbound() ? "" : card.origin().dialled();
        CallerIdPlan plan =
                queue == null ? CallerIdPlan.CALLER : queue.overflow().callerId();
        String number = plan.of(ours);
        return number == null ? ours : number;
    }

    /** By then this phone must have come. */
    public static CallStepBuilder deadline(CallStepBuilder builder, int number, Duration time) {
        return builder.effect(new SetTimer(
                builder.card().id().value(),
                TimerKind.CONNECT,
                number,
                builder.moment().now().plus(time)));
    }

    public static int missLimit(CallCard card, Moment moment) {
        QueuePlan queue =
                card.queue() == null ? null : moment.queue(card.queue().id());
        return queue == null ? DEFAULT_MISS_LIMIT : queue.missLimit();
    }

    private static Duration coolDown(CallCard card, Moment moment) {
        QueuePlan queue =
                card.queue() == null ? null : moment.queue(card.queue().id());
        return queue == null ? Limits.COOL_DOWN : queue.coolDown();
    }

    /** Leaves a phone alone that did not come, for all callers. */
    public static CallStepBuilder rest(CallStepBuilder builder, Offer offer) {
        return builder.tell(new PhoneFailed(offer.agent().id(), coolDown(builder.card(), builder.moment())));
    }

    /** Leaves the agent out for this call for a while, and wakes routing up when that is over. */
    public static WaitState coolDown(CallStepBuilder builder, WaitState stay, Offer offer) {
        CallCard card = builder.card();
        Instant until = builder.moment().now().plus(coolDown(card, builder.moment()));
        builder.effect(new SetTimer(card.id().value(), TimerKind.COOL_DOWN, offer.number(), until));
        return stay.cooling(offer.agent().id(), until);
    }
}
