package org.indexus.callcenter.history.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the rows of {@code calls}, put together piece by piece. What people typed goes in as parameters only.
 *
 * <p>An agent's own calls are read from {@code call_agents}, in its order: whatever bounds the moment of arrival is said of
 * that table then, or the database would read all of them.
 */
public final class CallQuestion {

    private static final String OF_AN_AGENT = "call_agents concerned JOIN calls ON calls.id = concerned.call_id";

    private final StringBuilder condition = new StringBuilder("TRUE");
    private final List<Object> values = new ArrayList<>();
    private final String tables;
    private final String arrivedAt;
    private final String id;

    CallQuestion() {
        this("calls", "calls.arrived_at", "calls.id");
    }

    private CallQuestion(String tables, String arrivedAt, String id) {
        this.tables = tables;
        this.arrivedAt = arrivedAt;
        this.id = id;
    }

    /** About calls that this agent was offered or served. */
    static CallQuestion about(AgentId agent) {
        return aboutAgent("?", agent.value());
    }

    /** About calls that an agent was offered or served whose id {@code id} is, a value of SQL with these parameters. */
    static CallQuestion aboutAgent(String id, Object... parameters) {
        return new CallQuestion(OF_AN_AGENT, "concerned.arrived_at", "concerned.call_id")
                .and("concerned.agent_id = " + id, parameters);
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
        return FilteredCalls.of(filter, numbers);
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

    CallQuestion and(String more, Object... parameters) {
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

    void arrived(@Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            and(arrivedAt + " >= ?", from);
        }
        if (to != null) {
            and(arrivedAt + " < ?", to);
        }
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

    /** PostgreSQL takes no NUL, and nothing that holds one is in it. */
    static String storable(String text) {
        return text.replace('\0', '\ufffd');
    }
}
