package org.indexus.callcenter.history.log;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.history.rows.Row;
import org.indexus.callcenter.runtime.RecordedCalls;

/** Tells the store of recordings about calls. */
@ApplicationScoped
public class RecordedCallRows implements RecordedCalls {

    private static final String ARRIVAL = "SELECT arrived_at, queue_id, queue_code FROM calls WHERE id = ?";

    private static final String PENDING = """
            SELECT count(*) FILTER (WHERE ended_at IS NOT NULL) AS pending, min(ended_at) AS since
            FROM calls WHERE recording_state IN ('RECORDING', 'PENDING')""";

    @Resource(lookup = "jdbc/callcentre")
    private DataSource source;

    public RecordedCallRows() {}

    public RecordedCallRows(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<Arrival> arrival(CallId call) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(ARRIVAL)) {
            statement.setObject(1, call.value());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(arrival(new Row(result))) : Optional.empty();
            }
        }
    }

    private static Arrival arrival(Row row) throws SQLException {
        UUID queue = row.id("queue_id", id -> id);
        return new Arrival(row.at("arrived_at"), queue, row.textOrNull("queue_code"));
    }

    @Override
    public Pending pending() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(PENDING);
                ResultSet result = statement.executeQuery()) {
            result.next();
            Row row = new Row(result);
            return new Pending(row.number("pending"), row.atOrNull("since"));
        }
    }
}
