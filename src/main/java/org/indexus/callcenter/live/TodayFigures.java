package org.indexus.callcenter.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.history.figures.Today;
import org.indexus.callcenter.history.figures.TodayTables;
import org.indexus.callcenter.history.figures.Totals;

/** Today's figures, counted at most every two seconds however many look; the last ones while the database is away. */
@ApplicationScoped
public class TodayFigures {

    private static final Logger LOG = System.getLogger(TodayFigures.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    private TodayTables tables;

    private Map<QueueId, Today> figures = Map.of();
    private Totals totals = Totals.NOTHING;
    private Instant totalledAt = Instant.EPOCH;
    private Instant countedAt = Instant.EPOCH;

    public synchronized Map<QueueId, Today> of(Collection<QueuePlan> queues, Instant now) {
        if (Duration.between(countedAt, now).compareTo(FRESH) >= 0) {
            count(queues, now);
        }
        return figures;
    }

    /** All calls of the day, in the server's zone. */
    public synchronized Totals totals(Instant now) {
        if (Duration.between(totalledAt, now).compareTo(FRESH) >= 0) {
            ZoneId zone = ZoneId.systemDefault();
            try {
                totals = tables.totals(
                        LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant());
            } catch (SQLException away) {
                LOG.log(Level.WARNING, "today''s totals stay as they are: {0}", away.getMessage());
            }
            totalledAt = now;
        }
        return totals;
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
