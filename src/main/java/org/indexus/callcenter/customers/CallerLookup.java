package org.indexus.callcenter.customers;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, by one plain question: each call asks, and a transaction with all that pages want of a customer costs several times as
 * much. Of several with the same number, the one who called last counts.
 */
@ApplicationScoped
public class CallerLookup {

    private static final String BY_NUMBER = """
            SELECT c.id, c.name, c.vip, t.last_agent_id, t.last_call_at
            FROM customer_numbers n
            JOIN customers c ON c.id = n.customer_id
            LEFT JOIN customer_contacts t ON t.customer_id = c.id
            WHERE n.number = ?
            ORDER BY t.last_call_at DESC NULLS LAST, c.created_at, c.id
            LIMIT 1""";

    @Resource(lookup = "jdbc/callcentre")
    private DataSource pool;

    @Inject
    private PhoneNumbers numbers;

    /** What a call carries of the customer; the number may be in any notation. */
    public Optional<Customer> whoCalls(String number) {
        Optional<String> key = numbers.key(number);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = pool.getConnection()) {
            return withNumber(connection, key.get());
        } catch (SQLException away) {
            throw new PersistenceException(away);
        }
    }

    static Optional<Customer> withNumber(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_NUMBER)) {
            statement.setString(1, key);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(caller(found)) : Optional.empty();
            }
        }
    }

    private static Customer caller(ResultSet row) throws SQLException {
        @Nullable UUID agent = row.getObject("last_agent_id", UUID.class);
        @Nullable OffsetDateTime lastCall = row.getObject("last_call_at", OffsetDateTime.class);
        return new Customer(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("vip"),
                agent == null ? null : new AgentId(agent),
                lastCall == null ? null : lastCall.toInstant());
    }
}
