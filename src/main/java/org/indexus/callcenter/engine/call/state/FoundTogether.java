package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.effect.BridgeCommand.CreateBridge;
import org.indexus.callcenter.engine.effect.BridgeCommand.Join;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Guest.Stand;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Service;

/** After a gap: whether the parties of a call with three are where they were, and how they get there again. */
final class FoundTogether {

    private FoundTogether() {}

    static CallStep consulting(Consulting state, Remains remains, Moment moment) {
        Guest guest = state.guest();
        if (!remains.callerThere()) {
            return Conversation.end(CallStepBuilder.of(state, moment), EndedBy.CALLER, CallFound.LOST);
        }
        Service service = Conversation.service(state.card());
        if (!remains.hasLeg(service.leg())) {
            return state.agentLost(moment);
        }
        if (guest.isThere()) {
            return remains.hasLeg(guest.leg()) ? putBack(state, guest, remains, moment) : state.lost(moment);
        }
        boolean phoneRings = guest.offer() == null || guest.offer().leg() != null || guest.stand() != Stand.ASKED;
        if (guest.stand() == Stand.LOST || (phoneRings && !remains.hasLeg(guest.leg()))) {
            return state.lost(moment);
        }
        return guest.isDialled() && remains.isAnswered(guest.leg())
                ? Asking.answered(CallStepBuilder.of(state, moment), guest)
                : CallStep.ignored(state);
    }

    private static CallStep putBack(Consulting state, Guest guest, Remains remains, Moment moment) {
        CallCard card = state.card();
        Service service = Conversation.service(card);
        boolean consults = guest.stand() != Stand.ON_HOLD;
        boolean callerRight = remains.isIn(service.bridge(), card.channel());
        boolean agentRight = remains.isIn(consults ? guest.bridge() : service.bridge(), service.leg());
        boolean guestRight = remains.isIn(guest.bridge(), guest.leg());
        if (callerRight && agentRight && guestRight) {
            return CallStep.ignored(state);
        }
        CallStepBuilder builder = CallStepBuilder.of(state, moment).fact(CallFactType.RESUMED, service.agent(), "");
        int number = Parts.later(card);
        String main = callerRight && service.bridge() != null
                ? service.bridge()
                : create(builder, card.channel(), Bridges.name(builder, number));
        String aside = guestRight && guest.bridge() != null
                ? guest.bridge()
                : create(builder, guest.leg(), Names.consultation(card.id(), number));
        // what was pressed while the line was cut may have been done by half
        CallStepBuilder ready = consults ? Parts.unhold(builder, guest) : Controls.unhold(builder);
        if (!callerRight) {
            Parts.enter(ready, card.channel(), main);
        }
        if (!guestRight) {
            Parts.enter(ready, guest.leg(), aside);
        }
        Parts.enter(ready, service.leg(), consults ? aside : main);
        if (consults) {
            Controls.hold(ready);
        } else {
            Parts.hold(ready, guest.leg());
        }
        Guest now = guest.within(aside);
        return builder.change(before -> before.servedBy(service.bridging(main).beside(now)))
                .stay(Consulting::new);
    }

    static CallStep conference(Conference state, Remains remains, Moment moment) {
        CallCard card = state.card();
        Service service = Conversation.service(card);
        Guest guest = state.guest();
        if (!remains.callerThere()) {
            return Conversation.end(CallStepBuilder.of(state, moment), EndedBy.CALLER, CallFound.LOST);
        }
        if (!remains.hasLeg(guest.leg())) {
            CallStep alone = state.lost(moment);
            return Offers.join(alone, alone.next().on(new CallFound(card.id(), remains), moment));
        }
        if (!remains.hasLeg(service.leg())) {
            return state.agentLost(moment);
        }
        boolean together = remains.isIn(service.bridge(), card.channel())
                && remains.isIn(service.bridge(), service.leg())
                && remains.isIn(service.bridge(), guest.leg());
        return together ? CallStep.ignored(state) : again(state, service, guest, moment);
    }

    private static CallStep again(CallState state, Service service, Guest guest, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(state, moment).fact(CallFactType.RESUMED, service.agent(), "");
        CallCard card = builder.card();
        String bridge = create(builder, card.channel(), Names.meeting(card.id(), Parts.later(card)));
        Controls.unhold(builder);
        Parts.unhold(builder, guest);
        builder.effect(new Join(card.id(), card.connection(), card.channel(), service.leg(), bridge));
        Parts.enter(builder, guest.leg(), bridge);
        return builder.change(before -> before.servedBy(service.bridging(bridge).beside(guest.withoutBridge())))
                .stay(Conference::new);
    }

    /** A new one, since names of bridges are never used twice. It is made in the lane of who comes into it first. */
    private static String create(CallStepBuilder builder, String first, String name) {
        CallCard card = builder.card();
        builder.effect(new CreateBridge(card.id(), card.connection(), first, name));
        return name;
    }
}
