package org.indexus.callcenter.history.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.AgentMemory;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.plan.WrapUpMode;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.jspecify.annotations.Nullable;

/** The agents' facts: each as a row of {@code agent_events}, the last also as the agent's row of {@code agent_status}. */
public final class AgentRows {

    private static final String EVENT = new Upsert(
                    "agent_events",
                    "agent_id",
                    "seq",
                    "at",
                    "username",
                    "status",
                    "reason",
                    "since",
                    "call_id",
                    "changed_by")
            .once();
    private static final String STATUS = new Upsert(
                    "agent_status",
                    "agent_id",
                    "username",
                    "seq",
                    "at",
                    "status",
                    "reason",
                    "since",
                    "until",
                    "call_id",
                    "next_status",
                    "next_reason",
                    "wrap_up_mode",
                    "wrap_up_millis",
                    "missed",
                    "idle_millis",
                    "changed_by")
            .replacing("agent_id", "agent_status.seq < excluded.seq");

    private AgentRows() {}

    static void writeEvents(Connection connection, Collection<AgentFact> facts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
            Binder row = new Binder(insert);
            for (AgentFact fact : facts) {
                AgentStatus status = fact.status();
                row.uuid(fact.agent().id().value())
                        .number(fact.seq())
                        .at(fact.at())
                        .text(fact.agent().username())
                        .name(status.status())
                        .text(status.reason())
                        .at(status.since());
                call(row, status.call()).text(fact.by()).addBatch();
            }
            insert.executeBatch();
        }
    }

    static void writeStatus(Connection connection, Collection<AgentFact> lastFacts) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(STATUS)) {
            Binder row = new Binder(upsert);
            for (AgentFact fact : lastFacts) {
                AgentStatus status = fact.status();
                row.uuid(fact.agent().id().value())
                        .text(fact.agent().username())
                        .number(fact.seq())
                        .at(fact.at())
                        .name(status.status())
                        .text(status.reason())
                        .at(status.since())
                        .at(status.until());
                next(call(row, status.call()), status.next());
                wrapUp(row, status.wrapUp());
                row.number(fact.memory().missed())
                        .millis(fact.memory().idle())
                        .text(fact.by())
                        .addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static Binder call(Binder row, @Nullable CallId call) throws SQLException {
        return row.uuid(call == null ? null : call.value());
    }

    private static void next(Binder row, @Nullable NextStatus next) throws SQLException {
        row.name(next == null ? null : next.status()).text(next == null ? null : next.reason());
    }

    private static void wrapUp(Binder row, @Nullable WrapUpPlan plan) throws SQLException {
        row.name(plan == null ? null : plan.mode()).millis(plan == null ? null : plan.time());
    }

    public static AgentFact read(Row row) throws SQLException {
        DutyStatus next = row.nameOrNull("next_status", DutyStatus.class);
        return new AgentFact(
                new AgentRef(new AgentId(row.uuid("agent_id")), row.text("username")),
                row.number("seq"),
                row.at("at"),
                new AgentStatus(
                        row.name("status", DutyStatus.class),
                        row.textOrNull("reason"),
                        row.at("since"),
                        row.atOrNull("until"),
                        row.id("call_id", CallId::new),
                        next == null ? null : new NextStatus(next, row.textOrNull("next_reason")),
                        wrapUp(row)),
                new AgentMemory(row.small("missed"), Duration.ofMillis(row.number("idle_millis"))),
                row.textOrNull("changed_by"));
    }

    private static @Nullable WrapUpPlan wrapUp(Row row) throws SQLException {
        WrapUpMode mode = row.nameOrNull("wrap_up_mode", WrapUpMode.class);
        return mode == null ? null : new WrapUpPlan(mode, Duration.ofMillis(row.number("wrap_up_millis")));
    }
}
