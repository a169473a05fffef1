package org.indexus.callcenter.calls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.Outcome;
import org.indexus.callcenter.platform.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** A condition on the rows of {@code calls}, put together piece by piece. What people typed goes in as parameters only. */
final class Question {

    private static final String SEARCHED =
            "concat_ws(' ', calls.number, calls.e164, calls.name, customer_name, queue_name, agent_username)";

    private final StringBuilder condition = new StringBuilder("TRUE");
    private final List<Object> values = new ArrayList<>();

    /** Calls that the filter wants. */
    static Question of(CallFilter filter, PhoneNumbers numbers) {
        Question question = new Question();
        question.arrived(filter.from(), filter.to());
        question.concerning(filter.queue(), "calls.queue_id", "calls.queue_code");
        question.concerning(filter.agent(), "calls.agent_id", "calls.agent_username");
        question.caller(filter.caller(), numbers);
        question.outcome(filter.outcome());
        question.open(filter.open());
        question.visibleTo(filter.visibleTo());
        question.containing(filter.search());
        return question;
    }

    Question and(String more, Object... parameters) {
        condition.append(" AND (").append(more).append(')');
        for (Object value : parameters) {
            values.add(value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return this;
    }

    String condition() {
        return condition.toString();
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
            and("calls.arrived_at >= ?", from);
        }
        if (to != null) {
            and("calls.arrived_at < ?", to);
        }
    }

    private void concerning(@Nullable String ref, String idColumn, String nameColumn) {
        if (ref == null || ref.isEmpty()) {
            return;
        }
        Optional<UUID> id = uuid(ref);
        if (id.isPresent()) {
            and(idColumn + " = ?", id.get());
        } else {
            and(nameColumn + " = ?", storable(ref));
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

    private void visibleTo(@Nullable AgentId agent) {
        if (agent != null) {
            and(
                    "calls.agent_id = ? OR calls.id IN (SELECT call_id FROM call_events WHERE agent_id = ?)",
                    agent.value(),
                    agent.value());
        }
    }

    private void containing(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            String pattern = "%" + escaped(storable(text.strip()).toLowerCase(Locale.ROOT)) + "%";
            and("lower(" + SEARCHED + ") LIKE ? ESCAPE '!'", pattern);
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
