package org.indexus.callcenter.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.indexus.callcenter.engine.QueueId;
import org.indexus.callcenter.engine.QueuePlan;

/** Today's figures, counted at most every two seconds however many look; the last ones while the database is away. */
@ApplicationScoped
public class TodayFigures {

    private static final Logger LOG = System.getLogger(TodayFigures.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    private TodayTables tables;

    private Map<QueueId, Today> figures = Map.of();
    private Instant countedAt = Instant.EPOCH;

    public synchronized Map<QueueId, Today> of(Collection<QueuePlan> queues, Instant now) {
        if (Duration.between(countedAt, now).compareTo(FRESH) >= 0) {
            count(queues, now);
        }
        return figures;
    }

    private void count(Collection<QueuePlan> queues, Instant now) {
        try {
            figures = Map.copyOf(tables.read(queues, now));
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "today''s figures stay as they are: {0}", away.getMessage());
        }
        countedAt = now;
    }
}
