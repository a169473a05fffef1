package org.indexus.callcenter.calls;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Segment;
import org.indexus.callcenter.engine.model.SegmentEnd;

/** The agents who talked to the caller of a call, in the order in which they did; the last one's word is the call's. */
final class CallAgents {

    private CallAgents() {}

    static List<AgentRef> of(CallCard card) {
        Stream<AgentRef> before = card.journey().segments().stream()
                .filter(segment -> segment.end() != SegmentEnd.CONSULTED)
                .map(Segment::agent);
        return Stream.concat(before, Stream.ofNullable(card.agent())).toList();
    }

    static Optional<AgentRef> named(CallCard card, String username) {
        Stream<AgentRef> before = card.journey().segments().stream().map(Segment::agent);
        return Stream.concat(before, card.agentsNow())
                .filter(agent -> agent.username().equals(username))
                .findFirst();
    }

    /** The agent's place among them, the last one if there are several; -1 for one who never talked to the caller. */
    static int turn(CallCard card, UUID agent) {
        List<AgentRef> agents = of(card);
        return IntStream.range(0, agents.size())
                .filter(at -> agents.get(at).id().value().equals(agent))
                .reduce(-1, (first, last) -> last);
    }
}
