package org.indexus.callcenter.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Ending;
import org.indexus.callcenter.engine.model.Handover;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.jspecify.annotations.Nullable;

/** Tells a call as the floor would, for tests of those who read it: {@code caller("…").queued(…).answered(…).facts()}. */
public final class CallStory {

    private final List<CallFact> facts = new ArrayList<>();
    private CallCard card;
    private Instant now;

    private CallStory(CallCard card, Instant now) {
        this.card = card;
        this.now = now;
        tell(CallFactType.ARRIVED, null);
    }

    public static CallStory caller(String number, Instant at) {
        return caller(number, at, false);
    }

    public static CallStory caller(String number, Instant at, boolean test) {
        ChannelRef channel = new ChannelRef(new ConnectionId(new UUID(1, 1)), "1700000000.1");
        Origin origin = new Origin(channel, "100", number, "", at, test);
        return new CallStory(CallCard.arriving(new CallId(UUID.randomUUID()), origin, 1, at), at);
    }

    public CallStory known(Customer customer) {
        card = card.knownAs(customer);
        return tell(CallFactType.CUSTOMER_IDENTIFIED, null);
    }

    /** Hears what a queue tells its callers before they join its line. */
    public CallStory welcomed(QueueRef queue) {
        card = card.routed(new Place(queue, now, 1, 0)).in(CallPhase.IN_MENU, now);
        return tell(CallFactType.ROUTED, null);
    }

    public CallStory queued(QueueRef queue) {
        card = card.queued(new Place(queue, now, 1, 0), now, null).in(CallPhase.WAITING, now);
        return tell(CallFactType.QUEUED, null);
    }

    public CallStory offered(AgentRef agent) {
        card = card.in(CallPhase.OFFERED, now);
        return tell(CallFactType.OFFERED, agent);
    }

    /** Sent by the agent to a colleague, in whose own line the caller waits now. */
    public CallStory transferred(AgentRef to) {
        Handover handover = new Handover(card.agent(), "", new QueueId(to.id().value()), card.place(), false);
        card = card.talkedUntil(
                now, SegmentEnd.TRANSFERRED, new TransferTarget(TransferTarget.Type.AGENT, to.username()));
        card = card.travelled(card.journey().handedOver(handover));
        tell(CallFactType.TRANSFERRED, handover.by());
        return queued(new QueueRef(new QueueId(to.id().value()), to.username(), to.username()));
    }

    public CallStory wrappedUp(AgentRef agent, long seconds) {
        card = card.wrappedUp(agent.id(), Duration.ofSeconds(seconds));
        return tell(CallFactType.WRAP_UP_ENDED, agent);
    }

    public CallStory answered(AgentRef agent) {
        card = card.servedBy(Service.dialling(agent, Names.leg(card.id(), 1), card.workQueue(), now)
                        .answered(now))
                .leftQueue(now, Outcome.ANSWERED)
                .in(CallPhase.TALKING, now);
        return tell(CallFactType.ANSWERED, agent);
    }

    public CallStory ended(Outcome outcome, EndedBy by) {
        card = card.leftQueue(now, outcome).in(CallPhase.ENDED, now).ended(new Ending(now, outcome, by, null));
        return tell(CallFactType.ENDED, null);
    }

    public CallStory after(long seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        return this;
    }

    private CallStory tell(CallFactType type, @Nullable AgentRef agent) {
        card = card.numbered(card.seq() + 1);
        facts.add(new CallFact(card, card.seq(), now, type, agent, ""));
        return this;
    }

    public CallCard card() {
        return card;
    }

    public CallFact[] facts() {
        return facts.toArray(CallFact[]::new);
    }
}
