package org.indexus.callcenter.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.platform.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the rows of {@code calls}, put together piece by piece. What people typed goes in as parameters only.
 *
 * <p>An agent's own calls are read from {@code call_agents}, in its order: whatever bounds the moment of arrival is said of
 * that table then, or the database would read all of them.
 */
public final class CallQuestion {

    private static final String OF_AN_AGENT = "call_agents concerned JOIN calls ON calls.id = concerned.call_id";

    /** One agent by username: who has it now, else who had it in the last call that he served. One value, which an index takes. */
    private static final String NAMED = "coalesce("
            + "(SELECT agent_id FROM agent_status WHERE username = ? ORDER BY at DESC LIMIT 1),"
            + " (SELECT agent_id FROM calls WHERE agent_username = ? ORDER BY arrived_at DESC LIMIT 1))";

    private final StringBuilder condition = new StringBuilder("TRUE");
    private final List<Object> values = new ArrayList<>();
    private final String tables;
    private final String arrivedAt;
    private final String id;

    private CallQuestion() {
        this("calls", "calls.arrived_at", "calls.id");
    }

    private CallQuestion(String tables, String arrivedAt, String id) {
        this.tables = tables;
        this.arrivedAt = arrivedAt;
        this.id = id;
    }

    /** About calls that this agent was offered or served. */
    private static CallQuestion about(AgentId agent) {
        return new CallQuestion(OF_AN_AGENT, "concerned.arrived_at", "concerned.call_id")
                .and("concerned.agent_id = ?", agent.value());
    }

    /** About one call. */
    public static CallQuestion about(CallId call) {
        return new CallQuestion().and("calls.id = ?", call.value());
    }

    /** About one call, if it is one of this agent's. */
    public static CallQuestion about(CallId call, AgentId agent) {
        return about(call)
                .and(
                        "EXISTS (SELECT 1 FROM call_agents concerned WHERE concerned.agent_id = ?"
                                + " AND concerned.arrived_at = calls.arrived_at AND concerned.call_id = calls.id)",
                        agent.value());
    }

    /** Calls that the filter wants. */
    public static CallQuestion of(CallFilter filter, PhoneNumbers numbers) {
        AgentId viewer = filter.visibleTo();
        String agent = filter.agent();
        boolean named = agent != null && !agent.isEmpty();
        CallQuestion question = viewer != null ? about(viewer) : named ? concerning(agent) : new CallQuestion();
        question.arrived(filter.from(), filter.to());
        question.inQueue(filter.queue());
        if (viewer != null && named) {
            question.alsoConcerning(agent);
        }
        question.caller(filter.caller(), numbers);
        question.outcome(filter.outcome());
        question.open(filter.open());
        return question;
    }

    /**
     * About ended calls of a customer, or from a number.
     *
     * @param e164 the number, where it is one; else it is compared as it came
     */
    public static CallQuestion past(@Nullable UUID customer, String number, Optional<String> e164) {
        CallQuestion same = new CallQuestion().and("calls.ended_at IS NOT NULL");
        String column = e164.isPresent() ? "calls.e164" : "calls.number";
        String value = e164.orElse(storable(number));
        if (customer == null) {
            return same.and(column + " = ?", value);
        }
        return number.isBlank()
                ? same.and("calls.customer_id = ?", customer)
                : same.and("calls.customer_id = ? OR " + column + " = ?", customer, value);
    }

    /** About calls that arrived since, of which this agent has not written the disposition: the call's, or of the own part. */
    public static CallQuestion unfinished(AgentId agent, Instant since) {
        return about(agent)
                .and("concerned.arrived_at >= ?", since)
                .and("calls.answered_at IS NOT NULL AND calls.ended_at IS NOT NULL")
                .and("(EXISTS (SELECT 1 FROM call_segments part WHERE part.call_id = calls.id"
                        + " AND part.agent_id = concerned.agent_id AND part.wrap_up_millis > 0)"
                        + " AND NOT EXISTS (SELECT 1 FROM call_dispositions done WHERE done.call_id = calls.id"
                        + " AND done.agent_id = concerned.agent_id))"
                        + " OR EXISTS (SELECT 1 FROM call_drafts draft WHERE draft.call_id = calls.id"
                        + " AND draft.agent_id = concerned.agent_id AND draft.written_at IS NULL)");
    }

    /** But not this one. */
    public CallQuestion except(CallId call) {
        return and("calls.id <> ?", call.value());
    }

    private CallQuestion and(String more, Object... parameters) {
        condition.append(" AND (").append(more).append(')');
        for (Object value : parameters) {
            values.add(value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return this;
    }

    /** Only those that come after this one, newest first. */
    public CallQuestion after(CallCursor cursor) {
        return and("(" + arrivedAt + ", " + id + ") < (?, ?)", cursor.arrivedAt(), cursor.id());
    }

    /** Where to read from, and which: what stands behind {@code FROM}. */
    String from() {
        return tables + " WHERE " + condition;
    }

    /** The order of all calls. */
    static String anyByArrival(boolean ascending) {
        return new CallQuestion().byArrival(ascending);
    }

    String byArrival(boolean ascending) {
        String way = ascending ? "" : " DESC";
        return arrivedAt + way + ", " + id + way;
    }

    /** {@code text} with the parameters of this condition set. */
    PreparedStatement prepare(Connection connection, String text) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private void arrived(@Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            and(arrivedAt + " >= ?", from);
        }
        if (to != null) {
            and(arrivedAt + " < ?", to);
        }
    }

    private void inQueue(@Nullable String ref) {
        if (ref == null || ref.isEmpty()) {
            return;
        }
        Optional<UUID> id = uuid(ref);
        if (id.isPresent()) {
            and("calls.queue_id = ?", id.get());
        } else {
            and("calls.queue_code = ?", storable(ref));
        }
    }

    /** About calls that an agent was offered or served, who is named by id or username. */
    private static CallQuestion concerning(String ref) {
        Optional<UUID> id = uuid(ref);
        return id.isPresent()
                ? about(new AgentId(id.get()))
                : new CallQuestion(OF_AN_AGENT, "concerned.arrived_at", "concerned.call_id")
                        .and("concerned.agent_id = " + NAMED, storable(ref), storable(ref));
    }

    private void alsoConcerning(String ref) {
        Optional<UUID> id = uuid(ref);
        String other = "EXISTS (SELECT 1 FROM call_agents other WHERE other.arrived_at = calls.arrived_at"
                + " AND other.call_id = calls.id AND other.agent_id = ";
        if (id.isPresent()) {
            and(other + "?)", id.get());
        } else {
            and(other + NAMED + ")", storable(ref), storable(ref));
        }
    }

    private void caller(@Nullable String number, PhoneNumbers numbers) {
        if (number == null || number.isBlank()) {
            return;
        }
        String text = storable(number.strip());
        Optional<String> e164 = numbers.e164(text);
        if (e164.isPresent()) {
            and("calls.e164 = ?", e164.get());
            return;
        }
        Set<String> beginnings = new LinkedHashSet<>(numbers.spellings(text));
        beginnings.add(text);
        String either = "calls.number LIKE ? ESCAPE '!' OR calls.e164 LIKE ? ESCAPE '!'";
        and(
                String.join(" OR ", Collections.nCopies(beginnings.size(), either)),
                beginnings.stream()
                        .map(beginning -> escaped(beginning) + "%")
                        .flatMap(pattern -> Stream.of(pattern, pattern))
                        .toArray());
    }

    private void outcome(@Nullable Outcome outcome) {
        if (outcome != null) {
            and("calls.outcome = ?", outcome.name());
        }
    }

    private void open(@Nullable Boolean open) {
        if (open != null) {
            and(open ? "calls.ended_at IS NULL" : "calls.ended_at IS NOT NULL");
        }
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** PostgreSQL takes no NUL, and nothing that holds one is in it. */
    private static String storable(String text) {
        return text.replace('\0', '\ufffd');
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }
}
