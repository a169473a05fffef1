package org.indexus.callcenter.history.rows;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallDirection;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Ending;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.ServiceTimes;
import org.indexus.callcenter.engine.model.Visit;
import org.jspecify.annotations.Nullable;

/** Reads a call's card from its row of {@code calls}, from rows of earlier versions too. */
final class CallCards {

    private CallCards() {}

    static CallCard read(Row row, List<Visit> visits) throws SQLException {
        CallPhase phase = row.name("phase", CallPhase.class);
        RecordingsText recordings = recordings(row);
        CallStage stage = row.nameOrNull("state", CallStage.class);
        return new CallCard(
                new CallId(row.uuid("id")),
                origin(row),
                row.number("seq"),
                phase,
                stage == null ? CallStage.of(phase) : stage,
                row.at("phase_since"),
                customer(row),
                JourneyText.read(row.textOrNull("journey")),
                place(row),
                visits,
                row.small("attempts"),
                service(row),
                recordings.last(),
                recordings.history(),
                ending(row),
                row.millis("wrap_up_millis"));
    }

    private static RecordingsText recordings(Row row) throws SQLException {
        String whole = row.textOrNull("recordings");
        return whole != null
                ? RecordingsText.read(whole)
                : RecordingsText.before(
                        row.name("recording_state", Recording.State.class),
                        row.textOrNull("recording_name"),
                        row.small("recording_seconds"),
                        row.flag("recording_paused"));
    }

    private static Origin origin(Row row) throws SQLException {
        CallDirection direction = row.name("direction", CallDirection.class);
        return new Origin(
                new ChannelRef(new ConnectionId(row.uuid("connection")), row.text("channel")),
                row.text("dialled"),
                row.text("number"),
                row.text("name"),
                row.at("arrived_at"),
                row.flag("test"),
                direction,
                direction == CallDirection.OUTBOUND && row.atOrNull("waiting_since") == null ? row.queue() : null);
    }

    private static @Nullable Customer customer(Row row) throws SQLException {
        CustomerId id = row.id("customer_id", CustomerId::new);
        return id == null
                ? null
                : new Customer(
                        id,
                        row.text("customer_name"),
                        row.flag("customer_vip"),
                        row.id("customer_last_agent", AgentId::new),
                        row.atOrNull("customer_last_call_at"));
    }

    private static @Nullable Place place(Row row) throws SQLException {
        Instant since = row.atOrNull("waiting_since"); // null for one for which an agent calls
        String line = row.textOrNull("line");
        QueueRef queue = line == null ? row.queue() : QueueText.read(line);
        return queue == null || since == null
                ? null
                : new Place(queue, since, row.number("arrival"), row.small("priority"));
    }

    private static @Nullable Service service(Row row) throws SQLException {
        String whole = row.textOrNull("service");
        if (whole != null) {
            return ServiceText.read(whole);
        }
        AgentRef agent = row.agent(); // of before the whole was kept
        Duration held = row.millis("held_millis");
        return agent == null || held == null
                ? null
                : new Service(
                        agent,
                        row.text("leg"),
                        row.textOrNull("bridge"),
                        row.queue(),
                        new ServiceTimes(row.at("phase_since"), row.atOrNull("answered_at"), held, Duration.ZERO, null),
                        row.flag("on_hold"),
                        row.flag("muted"),
                        null,
                        null);
    }

    private static @Nullable Ending ending(Row row) throws SQLException {
        Instant at = row.atOrNull("ended_at");
        return at == null
                ? null
                : new Ending(
                        at,
                        row.name("outcome", Outcome.class),
                        row.name("ended_by", EndedBy.class),
                        row.textOrNull("cause"));
    }
}
