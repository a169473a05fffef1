package org.indexus.callcenter.history.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.effect.QueueCursorMoved;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;

/**
 * Facts sorted by the tables that they go to: of each call and agent only the last card. Facts count whoever told them;
 * what the floor would go on from (open calls, statuses, cursors) counts only from the present leader.
 */
public final class Batch {

    private final List<CallFact> timeline = new ArrayList<>();
    private final List<AgentFact> agentEvents = new ArrayList<>();
    private final Map<CallId, CallCard> cards = new LinkedHashMap<>();
    private final Map<CallId, CallCard> visited = new LinkedHashMap<>();
    private final Map<AgentId, AgentFact> statuses = new LinkedHashMap<>();
    private final Map<QueueId, QueueCursorMoved> cursors = new LinkedHashMap<>();

    /**
     * Adds one, in the order in which they were told.
     *
     * @param current whether the present leader tells it
     */
    public void add(Fact told, boolean current) {
        if (told instanceof CallFact fact) {
            add(fact, current);
        } else if (told instanceof AgentFact fact) {
            agentEvents.add(fact);
            if (current) {
                statuses.merge(fact.agent().id(), fact, (a, b) -> a.seq() < b.seq() ? b : a);
            }
        } else if (told instanceof QueueCursorMoved moved && current) {
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

    public void write(Connection connection, PhoneNumbers numbers) throws SQLException {
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
