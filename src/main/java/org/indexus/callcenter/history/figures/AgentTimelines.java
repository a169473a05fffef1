package org.indexus.callcenter.history.figures;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.indexus.callcenter.engine.model.DutyStatus;

/** What became of the agents' statuses, and who brought it about. Rows follow the floor a fraction of a second behind. */
@ApplicationScoped
public class AgentTimelines {

    private static final String ENTRIES = """
            SELECT seq, at, status, reason, call_id, changed_by FROM agent_events
            WHERE agent_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?""";

    @Resource(lookup = "jdbc/callcentre")
    private DataSource source;

    public AgentTimelines() {}

    AgentTimelines(DataSource source) {
        this.source = source;
    }

    /** The newest entries first, those before the number {@code before}; none for an agent without any. */
    public List<StatusChange> of(UUID agent, long before, int most) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setObject(1, agent);
            statement.setLong(2, before);
            statement.setInt(3, most);
            try (ResultSet result = statement.executeQuery()) {
                return read(result);
            }
        }
    }

    private static List<StatusChange> read(ResultSet result) throws SQLException {
        List<StatusChange> entries = new ArrayList<>();
        while (result.next()) {
            entries.add(new StatusChange(
                    result.getLong("seq"),
                    result.getObject("at", OffsetDateTime.class).toInstant(),
                    DutyStatus.valueOf(result.getString("status")),
                    result.getString("reason"),
                    result.getObject("call_id", UUID.class),
                    result.getString("changed_by")));
        }
        return entries;
    }
}
