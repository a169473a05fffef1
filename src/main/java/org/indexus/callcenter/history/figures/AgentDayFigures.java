package org.indexus.callcenter.history.figures;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;

/** Counts an agent's day from the log. */
@ApplicationScoped
public class AgentDayFigures {

    private static final Logger LOG = System.getLogger(AgentDayFigures.class.getName());

    /** Offers of what arrived a day before midnight or earlier are looked at no more: the index knows the moment of arrival only. */
    private static final String FIGURES = """
            SELECT count(*) AS handled,
                   coalesce(avg(extract(epoch FROM ended_at - answered_at) * 1000 + coalesce(wrap_up_millis, 0)), 0) AS millis,
                   (SELECT count(*) FROM call_agents concerned
                       JOIN calls missed ON missed.id = concerned.call_id
                       JOIN call_events event ON event.call_id = missed.id AND event.agent_id = concerned.agent_id
                     WHERE concerned.agent_id = ? AND concerned.arrived_at >= ? AND event.at >= ?
                       AND event.type = 'OFFER_ENDED' AND event.detail = 'MISSED' AND NOT missed.test) AS missed
            FROM call_segments
            WHERE agent_id = ? AND answered_at >= ? AND ended_at IS NOT NULL AND NOT test""";

    @Resource(lookup = "jdbc/callcentre")
    private DataSource source;

    public AgentDayFigures() {}

    AgentDayFigures(DataSource source) {
        this.source = source;
    }

    /** Since midnight of the server's zone; nothing while the database is away. */
    public AgentDay of(UUID agent) {
        OffsetDateTime midnight = LocalDate.now(ZoneId.systemDefault())
                .atStartOfDay(ZoneId.systemDefault())
                .toOffsetDateTime();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIGURES)) {
            statement.setObject(1, agent);
            statement.setObject(2, midnight.minusDays(1));
            statement.setObject(3, midnight);
            statement.setObject(4, agent);
            statement.setObject(5, midnight);
            try (ResultSet result = statement.executeQuery()) {
                return result.next()
                        ? new AgentDay(
                                result.getLong("handled"),
                                Duration.ofMillis(result.getLong("millis")),
                                result.getLong("missed"))
                        : AgentDay.NOTHING;
            }
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "an agent''s day cannot be counted: {0}", away.getMessage());
            return AgentDay.NOTHING;
        }
    }
}
