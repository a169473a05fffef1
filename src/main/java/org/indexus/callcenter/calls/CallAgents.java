package org.indexus.callcenter.calls;

import java.util.List;
import java.util.Optional;
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

    /** Whether what {@code by} writes about the call stands before what {@code before} wrote; usernames, of anybody. */
    static boolean isLaterWord(CallCard card, String by, String before) {
        int turn = turn(card, by);
        return turn < 0 || turn >= turn(card, before);
    }

    private static int turn(CallCard card, String username) {
        List<AgentRef> agents = of(card);
        return IntStream.range(0, agents.size())
                .filter(at -> agents.get(at).username().equals(username))
                .reduce(-1, (first, last) -> last);
    }
}
