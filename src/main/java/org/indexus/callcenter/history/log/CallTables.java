package org.indexus.callcenter.history.log;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.LoggedCall.Written;
import org.indexus.callcenter.history.TimelineEntry;
import org.indexus.callcenter.history.journal.Journal;
import org.indexus.callcenter.history.rows.CallReader;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads calls: rows with what people wrote about them, by arrival and newest first, or in the order of a lazy table, which is
 * one of arrivedAt, caller, customer, queue, agent, waited, talked, outcome, disposition; by anything but their arrival the
 * newest {@link Paging#MOST_COUNTED} are sorted.
 */
@ApplicationScoped
public class CallTables {

    private static final Logger LOG = System.getLogger(CallTables.class.getName());
    private static final String ROWS = """
            SELECT calls.* FROM (%s) calls ORDER BY %s""";
    private static final String PAGE = "SELECT calls.* FROM %s ORDER BY %s LIMIT %d OFFSET %d";

    private static final Map<String, String> ORDERS = Map.of(
            "caller", "coalesce(calls.e164, calls.number)",
            "customer", "lower(customer_name)",
            "queue", "lower(queue_name)",
            "agent", "agent_username",
            "waited", "coalesce(left_queue_at, now()) - queued_at",
            "talked",
                    "(SELECT sum(coalesce(part.talked_millis, extract(epoch FROM now() - part.answered_at) * 1000))"
                            + " FROM call_segments part WHERE part.call_id = calls.id)",
            "outcome", "outcome",
            "disposition",
                    "(SELECT code FROM call_dispositions WHERE call_id = calls.id"
                            + " ORDER BY turn DESC, written_at DESC LIMIT 1)");

    private static final long PATIENCE_MILLIS = 300;

    @Resource(lookup = "jdbc/callcentre")
    private DataSource source;

    @Inject
    private @Nullable Journal journal;

    public CallTables() {}

    /** Without a journal to wait for. */
    public CallTables(DataSource source) {
        this.source = source;
    }

    /** Lets the rows catch up with what the floor has told so far; usually some milliseconds, and never long. */
    public void catchUp() {
        if (journal == null || journal.isBehind()) {
            return;
        }
        try {
            journal.settled().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.log(Level.DEBUG, "the log is read while rows are still being written", late);
        }
    }

    /** Counts no further than {@code most}. */
    public long count(CallQuestion question, int most) {
        String text = "SELECT count(*) FROM (SELECT 1 FROM " + question.from() + " LIMIT " + most + ") counted";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = question.prepare(connection, text);
                ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException failed) {
            throw new LogUnreadable(failed);
        }
    }

    /** By their arrival, without their timelines. */
    public List<LoggedCall> rows(CallQuestion question, boolean ascending, int first, int most) {
        String page = PAGE.formatted(question.from(), question.byArrival(ascending), most, first);
        return read(question, ROWS.formatted(page, CallQuestion.anyByArrival(ascending)));
    }

    /** One page of a lazy table. */
    public List<LoggedCall> rows(CallQuestion question, Rows rows) {
        String by = rows.orderBy() == null ? null : ORDERS.get(rows.orderBy());
        if (by == null) {
            boolean oldestFirst = "arrivedAt".equals(rows.orderBy()) && rows.ascending();
            return rows(question, oldestFirst, rows.first(), rows.size());
        }
        return sorted(question, by + (rows.ascending() ? " ASC" : " DESC"), rows);
    }

    /** In an order for which there is no index: of very many only the newest. */
    private List<LoggedCall> sorted(CallQuestion question, String order, Rows rows) {
        String newest = PAGE.formatted(question.from(), question.byArrival(false), Paging.MOST_COUNTED, 0);
        String inOrder = order + " NULLS LAST, " + CallQuestion.anyByArrival(false);
        String page = PAGE.formatted("(" + newest + ") calls", inOrder, rows.size(), rows.first());
        return read(question, ROWS.formatted(page, inOrder));
    }

    private List<LoggedCall> read(CallQuestion question, String text) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = question.prepare(connection, text);
                ResultSet result = statement.executeQuery()) {
            return logged(connection, result);
        } catch (SQLException failed) {
            throw new LogUnreadable(failed);
        }
    }

    private static List<LoggedCall> logged(Connection connection, ResultSet result) throws SQLException {
        List<CallCard> cards = CallReader.cards(connection, result);
        Map<CallId, List<Written>> words =
                CallReader.words(connection, cards.stream().map(CallCard::id).toList());
        return cards.stream()
                .map(card -> new LoggedCall(card, null, words.getOrDefault(card.id(), List.of())))
                .toList();
    }

    /** The same calls, each with its timeline. */
    public List<LoggedCall> withTimelines(List<LoggedCall> calls) {
        try (Connection connection = source.getConnection()) {
            Map<CallId, List<TimelineEntry>> timelines = CallReader.timelines(
                    connection, calls.stream().map(LoggedCall::id).toList(), beginning(calls));
            return calls.stream()
                    .map(call -> call.with(timelines.getOrDefault(call.id(), List.of())))
                    .toList();
        } catch (SQLException failed) {
            throw new LogUnreadable(failed);
        }
    }

    /** A day before the first arrival, which another clock has told. */
    private static Instant beginning(List<LoggedCall> calls) {
        return calls.stream()
                .map(call -> call.card().origin().arrivedAt())
                .min(Comparator.naturalOrder())
                .map(first -> first.minus(1, ChronoUnit.DAYS))
                .orElse(Instant.EPOCH);
    }

    /** The database is away, which REST tells as 503, or refuses the question. */
    public static final class LogUnreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LogUnreadable(SQLException cause) {
            super(cause);
        }
    }
}
