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
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.CallerIdPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;

/** The agents' phones, as parts of a {@link Story}. */
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

    /** Calls an extension or a number outside; who is called sees what the queue says. */
    public static LegCommand.Dial dial(Story story, String leg, TransferTarget target) {
        CallCard card = story.card();
        QueuePlan queue =
                card.queue() == null ? null : story.moment().queue(card.queue().id());
        CallerIdPlan shown =
                queue == null ? CallerIdPlan.CALLER : queue.overflow().callerId();
        String number = shown.of(card.origin().dialled());
        return new LegCommand.Dial(
                card.id(),
                card.connection(),
                leg,
                target.ref(),
                target.type() == TransferTarget.Type.NUMBER,
                number == null ? card.origin().dialled() : number,
                Math.toIntExact(Limits.DIAL.toSeconds()) + Limits.RING_SLACK_SECONDS);
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
    public static Story rest(Story story, Offer offer) {
        return story.tell(new PhoneFailed(offer.agent().id(), coolDown(story.card(), story.moment())));
    }

    /** Leaves the agent out for this call for a while, and wakes routing up when that is over. */
    public static Stay coolDown(Story story, Stay stay, Offer offer) {
        CallCard card = story.card();
        Instant until = story.moment().now().plus(coolDown(card, story.moment()));
        story.effect(new SetTimer(card.id().value(), TimerKind.COOL_DOWN, offer.number(), until));
        return stay.cooling(offer.agent().id(), until);
    }
}
