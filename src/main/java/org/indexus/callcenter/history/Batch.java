package org.indexus.callcenter.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.QueueCursorMoved;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.platform.PhoneNumbers;

/**
 * Facts sorted by the tables that they go to: of each call and agent only the last card. Facts count whoever told them;
 * what the floor would go on from (open calls, statuses, cursors) counts only from the present leader.
 */
final class Batch {

    private final long currentEpoch;
    private final List<CallFact> timeline = new ArrayList<>();
    private final List<AgentFact> agentEvents = new ArrayList<>();
    private final Map<CallId, CallCard> cards = new LinkedHashMap<>();
    private final Map<CallId, CallCard> visited = new LinkedHashMap<>();
    private final Map<AgentId, AgentFact> statuses = new LinkedHashMap<>();
    private final Map<QueueId, QueueCursorMoved> cursors = new LinkedHashMap<>();

    private Batch(long currentEpoch) {
        this.currentEpoch = currentEpoch;
    }

    static Batch of(List<Noted> facts, long currentEpoch) {
        Batch batch = new Batch(currentEpoch);
        facts.forEach(batch::add);
        return batch;
    }

    private void add(Noted noted) {
        boolean current = noted.epoch() == currentEpoch;
        if (noted.fact() instanceof CallFact fact) {
            add(fact, current);
        } else if (noted.fact() instanceof AgentFact fact) {
            agentEvents.add(fact);
            if (current) {
                statuses.merge(fact.agent().id(), fact, (a, b) -> a.seq() < b.seq() ? b : a);
            }
        } else if (noted.fact() instanceof QueueCursorMoved moved && current) {
            cursors.put(moved.queue(), moved);
        }
    }

    private void add(CallFact fact, boolean current) {
        CallCard card = fact.card();
        timeline.add(fact);
        visited.merge(card.id(), card, Batch::later);
        if (current || card.isEnded()) {
            cards.merge(card.id(), card, Batch::later);
        }
    }

    private static CallCard later(CallCard a, CallCard b) {
        return a.seq() < b.seq() ? b : a;
    }

    void write(Connection connection, PhoneNumbers numbers) throws SQLException {
        if (!timeline.isEmpty()) {
            TimelineRows.write(connection, timeline);
            CallRows.write(connection, cards.values(), numbers);
            VisitRows.write(connection, visited.values());
            SegmentRows.write(connection, cards.values());
            CallAgentRows.write(connection, timeline);
        }
        if (!agentEvents.isEmpty()) {
            AgentRows.writeEvents(connection, agentEvents);
            AgentRows.writeStatus(connection, statuses.values());
        }
        if (!cursors.isEmpty()) {
            CursorRows.write(connection, cursors.values());
        }
    }
}
