package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.event.call.TransferRouted;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.plan.Entrance;

/**
 * The agent's phone sent the caller on by itself (REFER), or the agent left the caller with somebody outside. The call stays answered and recorded until it ends; the agent has
 * left it. The channel that took the agent's place is adopted as the leg.
 *
 * <pre>
 * Transferred -- caller hangs up, or who answered   --> Ended (answered)
 *             -- nobody answers there               --> Waiting (first in the queue that the call came from)
 *             -- the number leads back to us        --> wherever it leads, as the same call
 * </pre>
 *
 * @param answered whether somebody has answered where the caller was sent
 */
record Transferred(CallCard card, boolean answered) implements CardHolder {

    @Override
    public Transferred with(CallCard card) {
        return new Transferred(card, answered);
    }

    static CallStep begin(CallStepBuilder builder, LegReplaced event) {
        Service service = builder.card().service();
        AgentRef agent = builder.card().agent();
        builder.fact(CallFactType.TRANSFERRED, agent, event.replacement());
        if (agent != null && service != null) {
            Conversation.releaseAgent(builder, agent, EndedBy.AGENT);
            // The phone has no part in the call any more; one that does not hang up by itself would stay connected to
            // nobody.
            Leave.hangUpLeg(builder, agent, service.leg());
            builder.change(card -> card.with(service.over(builder.moment().now(), SegmentEnd.TRANSFERRED, null))
                    .servedBy(service.handedTo(event.replacement())));
        }
        return builder.to(CallPhase.TALKING, card -> new Transferred(card, event.answered()));
    }

    @Override
    public CallStep on(CallerHungUp event, Moment moment) {
        return Conversation.isCaller(card, event.channel())
                ? Conversation.end(CallStepBuilder.of(this, moment), EndedBy.CALLER, event.cause())
                : otherSideLeft(event.channel(), moment);
    }

    @Override
    public CallStep on(LegAnswered event, Moment moment) {
        if (!Conversation.isLeg(card, event.leg())) {
            return CallStepBuilder.of(this, moment)
                    .hangUpStray(event.leg().id())
                    .stay(this);
        }
        return answered
                ? CallStep.ignored(this)
                : CallStepBuilder.of(this, moment)
                        .fact(CallFactType.TRANSFER_ANSWERED)
                        .stay(told -> new Transferred(told, true));
    }

    @Override
    public CallStep on(LegEnded event, Moment moment) {
        return otherSideLeft(event.leg(), moment);
    }

    /** Nobody is left alone in a bridge: who was talked to ends the call, who never answered gives the caller back. */
    private CallStep otherSideLeft(ChannelRef channel, Moment moment) {
        if (!Conversation.isLeg(card, channel)) {
            return CallStep.ignored(this);
        }
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        return answered
                ? Conversation.end(builder, EndedBy.AGENT, "TRANSFERRED")
                : ComeBack.toTheQueue(builder, "NO_ANSWER");
    }

    @Override
    public CallStep on(TransferRouted event, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(this, moment).hangUpStray(event.half());
        Entrance entrance = event.entrance();
        return entrance.leadsNowhere()
                ? ComeBack.toTheQueue(builder, "NO_ROUTE")
                : Arrival.goTo(
                        Conversation.leave(builder, SegmentEnd.TRANSFERRED, null)
                                .change(left -> left.routed(null)),
                        entrance);
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        return Conversation.endedBySupervisor(this, event, moment);
    }

    @Override
    public CallStep on(CommandDone event, Moment moment) {
        if (!Recordings.isAnswerToStart(card, event.verb(), event.object())) {
            return CallStep.ignored(this);
        }
        return CallStepBuilder.of(this, moment)
                .also(builder -> Conversation.recordingStarted(builder, event.object()))
                .stay(this::with);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        Remains remains = event.remains();
        Service service = card.service();
        if (!remains.callerThere()) {
            return Conversation.end(CallStepBuilder.of(this, moment), EndedBy.CALLER, CallFound.LOST);
        }
        if (service == null || !remains.hasLeg(service.leg())) {
            return ComeBack.toTheQueue(CallStepBuilder.of(this, moment), CallFound.LOST);
        }
        boolean now = answered || remains.isAnswered(service.leg());
        boolean together = !Names.isLeg(service.leg())
                || (remains.isIn(service.bridge(), card.channel()) && remains.isIn(service.bridge(), service.leg()));
        if (now == answered && together) {
            return CallStep.ignored(this);
        }
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        if (now != answered) {
            builder.fact(CallFactType.TRANSFER_ANSWERED);
        }
        if (!together) {
            putTogether(builder, service);
        }
        return builder.stay(told -> new Transferred(told, now));
    }

    /** What the agent's last button asked for was not done while the line was cut. */
    private static void putTogether(CallStepBuilder builder, Service service) {
        CallCard card = builder.card();
        builder.fact(CallFactType.RESUMED);
        Parts.enter(builder, card.channel(), service.bridge());
        Parts.enter(builder, service.leg(), service.bridge());
        Parts.unhold(builder, service.leg());
        Controls.unhold(builder);
    }

    @Override
    public CallStage stage() {
        return CallStage.TRANSFERRED;
    }
}
