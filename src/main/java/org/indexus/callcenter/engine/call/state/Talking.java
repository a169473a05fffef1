package org.indexus.callcenter.engine.call.state;

import java.util.function.UnaryOperator;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.effect.AgentCallChanged;
import org.indexus.callcenter.engine.effect.BridgeCommand.CreateBridge;
import org.indexus.callcenter.engine.effect.BridgeCommand.Join;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.ConsultRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.PhoneHeld;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Verdict;

/**
 * Caller and agent hear each other.
 *
 * <pre>
 * Talking -- either side hangs up        --> Ended (answered)
 *         -- a phone pressed hold        --> Held
 *         -- agent's phone sent a REFER  --> Transferred (the agent is free for wrap-up, the call goes on)
 *         -- agent consults somebody     --> Consulting
 * </pre>
 */
record Talking(CallCard card) implements Conversing {

    @Override
    public Talking with(CallCard card) {
        return new Talking(card);
    }

    /** Both legs are in the bridge: from here on the call counts as answered. */
    static CallStep begin(CallStepBuilder builder, AgentRef agent, String bridge) {
        Moment moment = builder.moment();
        builder.change(card -> Transfers.taken(Conversation.answered(card, bridge, moment.now())))
                .fact(CallFactType.ANSWERED, agent, "")
                .change(card -> card.leftQueue(moment.now(), Outcome.ANSWERED));
        Recordings.begin(builder.change(card -> card.recordedOnDemand(Bridges.isOnDemand(builder))), bridge);
        builder.effectWithCard(
                last -> new AgentCallChanged(agent, last, CallPhase.TALKING, EndedBy.SYSTEM, moment.now()));
        return builder.to(CallPhase.TALKING, Talking::new);
    }

    @Override
    public CallStep on(CallerHungUp event, Moment moment) {
        return Conversation.isCaller(card, event.channel())
                ? Conversation.end(CallStepBuilder.of(this, moment), EndedBy.CALLER, event.cause())
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(LegEnded event, Moment moment) {
        return Conversation.isLeg(card, event.leg())
                ? Conversation.end(
                        CallStepBuilder.of(this, moment),
                        EndedBy.AGENT,
                        event.cause() == LegEnded.ASTERISK_STOPPED ? CallerHungUp.ASTERISK_STOPPED : "")
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        AgentRef agent = card.agent();
        if (agent != null && agent.id().equals(event.by().id())) {
            return Conversation.end(CallStepBuilder.of(this, moment), EndedBy.AGENT, "");
        }
        return Conversation.endedBySupervisor(this, event, moment);
    }

    @Override
    public CallStep on(TransferRequested event, Moment moment) {
        return Transfers.begin(this, event, moment);
    }

    @Override
    public CallStep on(ConsultRequested event, Moment moment) {
        return Consults.begin(this, event, moment);
    }

    @Override
    public CallStep on(ControlRequested event, Moment moment) {
        Verdict may = Controls.may(card, event);
        if (may != Verdict.OK) {
            return CallStep.refused(this, may);
        }
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        return event.control() == CallControl.HOLD
                ? hold(Controls.hold(builder), moment)
                : Controls.press(event, builder, Talking::new);
    }

    /** With the caller on hold by our button. */
    private static CallStep hold(CallStepBuilder builder, Moment moment) {
        builder.change(before -> onHold(before, true));
        Controls.tell(builder, CallFactType.HELD, CallPhase.HELD);
        return builder.to(CallPhase.HELD, held -> new Held(held, moment.now()));
    }

    static CallCard onHold(CallCard card, boolean now) {
        Service service = card.service();
        return service == null ? card : card.servedBy(service.onHold(now));
    }

    @Override
    public CallStep on(PhoneHeld event, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(this, moment).fact(CallFactType.HELD, card.agent(), "");
        Conversation.tellAgent(builder, CallPhase.HELD);
        return builder.to(CallPhase.HELD, held -> new Held(held, moment.now()));
    }

    @Override
    public CallStep on(LegReplaced event, Moment moment) {
        return Conversation.isLeg(card, event.leg())
                ? Transferred.begin(CallStepBuilder.of(this, moment), event)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        if (Controls.isFailedHold(card, event, Verb.UNHOLD)) {
            // the caller hears music still
            return hold(Controls.tellFailed(CallStepBuilder.of(this, moment), event), moment);
        }
        Service service = card.service();
        if (event.verb() == Verb.JOIN && service != null && event.object().equals(service.bridge())) {
            return event.failure() == Failure.GONE
                    ? CallStep.ignored(this)
                    : Conversation.end(CallStepBuilder.of(this, moment), EndedBy.SYSTEM, "BRIDGE_LOST");
        }
        return Conversing.super.on(event, moment);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        Service service = card.service();
        Remains remains = event.remains();
        if (!remains.callerThere()) {
            return Conversation.end(CallStepBuilder.of(this, moment), EndedBy.CALLER, CallFound.LOST);
        }
        if (service == null || !remains.hasLeg(service.leg())) {
            return Conversation.end(CallStepBuilder.of(this, moment), EndedBy.AGENT, CallFound.LOST);
        }
        if (!remains.isIn(service.bridge(), card.channel())) {
            return bridgeAgain(service, moment);
        }
        return areTogether(card, remains)
                ? Conversation.asIs(this, moment)
                : resumed(moment, builder -> backIn(builder, service));
    }

    /** The agent's leg may have been on hold, as the one who was consulted. */
    private static CallStepBuilder backIn(CallStepBuilder builder, Service service) {
        if (!service.muted()) {
            Parts.unhold(builder, service.leg());
        }
        return Parts.enter(builder, service.leg(), service.bridge());
    }

    /** Whether caller and agent are where they talk. */
    static boolean areTogether(CallCard card, Remains remains) {
        Service service = card.service();
        return service != null
                && remains.callerThere()
                && remains.hasLeg(service.leg())
                && remains.isIn(service.bridge(), card.channel())
                && remains.isIn(service.bridge(), service.leg());
    }

    private CallStep resumed(Moment moment, UnaryOperator<CallStepBuilder> how) {
        AgentRef agent = card.agent();
        CallStepBuilder builder = CallStepBuilder.of(this, moment)
                .fact(CallFactType.RESUMED, agent, "")
                .also(how);
        Conversation.tellAgent(builder, CallPhase.TALKING); // it may have been on hold before
        return builder.to(CallPhase.TALKING, Talking::new);
    }

    /** Both are there but apart: a new bridge, since names of bridges are never used twice. */
    private CallStep bridgeAgain(Service service, Moment moment) {
        return resumed(moment, builder -> {
            Recordings.leaveBridge(builder, service.bridge());
            String name = Bridges.name(builder, Parts.later(builder.card()));
            return builder.change(before -> before.servedBy(service.bridging(name)))
                    .effect(new CreateBridge(card.id(), card.connection(), card.channel(), name))
                    .effect(new Join(card.id(), card.connection(), card.channel(), service.leg(), name));
        });
    }
}
