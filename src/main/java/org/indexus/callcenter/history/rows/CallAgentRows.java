package org.indexus.callcenter.history.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;

/** Who was offered a call or served it, as rows of {@code call_agents}: an agent's own list of calls is read from them. */
final class CallAgentRows {

    private static final String INSERT = new Upsert("call_agents", "agent_id", "arrived_at", "call_id").once();

    private record Concerned(AgentId agent, Instant arrivedAt, CallId call) {}

    private CallAgentRows() {}

    static void write(Connection connection, Collection<CallFact> facts) throws SQLException {
        Set<Concerned> all = facts.stream().flatMap(CallAgentRows::concerned).collect(Collectors.toSet());
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Binder row = new Binder(insert);
            for (Concerned one : all) {
                row.uuid(one.agent().value())
                        .at(one.arrivedAt())
                        .uuid(one.call().value())
                        .addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Stream<Concerned> concerned(CallFact fact) {
        CallCard card = fact.card();
        return Stream.of(Stream.ofNullable(fact.agent()), Stream.ofNullable(card.lastAgent()), card.agentsNow())
                .flatMap(agents -> agents)
                .map(agent -> new Concerned(agent.id(), card.origin().arrivedAt(), fact.call()));
    }
}
