package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Verdict;

/**
 * Caller, agent and somebody third hear each other.
 *
 * <pre>
 * Conference -- third party leaves or is dropped --> Talking
 *            -- agent leaves                     --> Talking (a colleague serves), Transferred (somebody outside)
 *            -- caller leaves or is dropped      --> Ended (answered)
 * </pre>
 */
record Conference(CallCard card) implements WithGuest {

    @Override
    public Conference with(CallCard card) {
        return new Conference(card);
    }

    @Override
    public CallStep on(LegEnded event, Moment moment) {
        if (isGuest(event.leg())) {
            return guestLeaves(CallStepBuilder.of(this, moment), EndedBy.AGENT);
        }
        return Conversation.isLeg(card, event.leg())
                ? agentLeaves(CallStepBuilder.of(this, moment))
                : CallStep.ignored(this);
    }

    /** What takes the place of a phone that sent itself on takes no part. */
    @Override
    public CallStep on(LegReplaced event, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(this, moment).hangUpStray(event.replacement());
        return isGuest(event.leg()) ? guestLeaves(builder, EndedBy.AGENT) : agentLeaves(builder);
    }

    private CallStep guestLeaves(CallStepBuilder builder, EndedBy by) {
        Guest guest = guest();
        builder.fact(
                CallFactType.PARTICIPANT_LEFT, guest.agent(), guest.target().ref());
        Guests.dismiss(builder, OfferEnd.WITHDRAWN, by);
        Conversation.tellAgent(builder, CallPhase.TALKING);
        return builder.to(CallPhase.TALKING, Talking::new);
    }

    private CallStep agentLeaves(CallStepBuilder builder) {
        Service service = Conversation.service(card);
        Guest guest = guest();
        builder.fact(CallFactType.PARTICIPANT_LEFT, service.agent(), "");
        if (guest.bridge() != null) {
            Parts.destroy(builder, guest.bridge(), guest.leg());
        }
        return Guests.takeOver(builder, guest, SegmentEnd.CONFERENCED);
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        AgentRef agent = card.agent();
        if (agent != null && agent.id().equals(event.by().id())) {
            return agentLeaves(CallStepBuilder.of(this, moment));
        }
        return isGuest(event.by().id())
                ? guestLeaves(CallStepBuilder.of(this, moment), EndedBy.AGENT)
                : Conversation.endedBySupervisor(this, event, moment);
    }

    @Override
    public CallStep on(ControlRequested event, Moment moment) {
        Verdict may = Controls.may(card, event);
        if (may != Verdict.OK) {
            return CallStep.refused(this, may);
        }
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        return switch (event.control()) {
            case LEAVE -> leaves(builder, isGuest(event.by().id()));
            case DROP -> drop(builder, event);
            default -> Controls.press(event, builder, Conference::new);
        };
    }

    private CallStep leaves(CallStepBuilder builder, boolean third) {
        return third ? guestLeaves(builder, EndedBy.AGENT) : agentLeaves(builder);
    }

    private CallStep drop(CallStepBuilder builder, ControlRequested event) {
        String who = event.detail();
        if (who.equals(card.channel())) {
            return Conversation.end(builder, EndedBy.AGENT, "DROPPED");
        }
        if (who.equals(guest().leg())) {
            return guestLeaves(builder, EndedBy.AGENT);
        }
        return who.equals(Conversation.service(card).leg())
                ? agentLeaves(builder)
                : CallStep.refused(this, Verdict.UNKNOWN_TARGET);
    }

    /** The party has come over: nobody needs the bridge of the consultation. */
    @Override
    public CallStep on(CommandDone event, Moment moment) {
        Guest guest = guest();
        String bridge = guest.bridge();
        if (bridge == null || event.verb() != Verb.MOVE || !event.object().equals(guest.leg())) {
            return WithGuest.super.on(event, moment);
        }
        Service service = Conversation.service(card);
        return Parts.destroy(CallStepBuilder.of(this, moment), bridge, service.leg())
                .change(before -> before.servedBy(service.beside(guest.withoutBridge())))
                .fact(CallFactType.CONSULT_ENDED, guest.agent(), "CONFERENCE")
                .stay(Conference::new);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        return FoundTogether.conference(this, event.remains(), moment);
    }

    CallStep lost(Moment moment) {
        return guestLeaves(CallStepBuilder.of(this, moment), EndedBy.SYSTEM);
    }

    CallStep agentLost(Moment moment) {
        return agentLeaves(CallStepBuilder.of(this, moment));
    }
}
