package org.indexus.callcenter.history.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.Ending;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.Segment;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Visit;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** A call's card as a row of {@code calls}: the log's line and the floor's memory in one. */
final class CallRows {

    private static final String UPSERT = new Upsert(
                    "calls",
                    "id",
                    "seq",
                    "connection",
                    "channel",
                    "dialled",
                    "number",
                    "e164",
                    "name",
                    "arrived_at",
                    "test",
                    "direction",
                    "phase",
                    "state",
                    "phase_since",
                    "customer_id",
                    "customer_name",
                    "customer_vip",
                    "customer_last_agent",
                    "customer_last_call_at",
                    "journey",
                    "queue_id",
                    "queue_code",
                    "queue_name",
                    "line",
                    "waiting_since",
                    "arrival",
                    "priority",
                    "queued_at",
                    "left_queue_at",
                    "attempts",
                    "agent_id",
                    "agent_username",
                    "leg",
                    "bridge",
                    "answered_at",
                    "held_millis",
                    "on_hold",
                    "muted",
                    "service",
                    "recording_state",
                    "recording_name",
                    "recording_seconds",
                    "recording_paused",
                    "recordings",
                    "ended_at",
                    "outcome",
                    "ended_by",
                    "cause",
                    "wrap_up_millis")
            .replacing("id", "calls.seq < excluded.seq");

    private CallRows() {}

    /** A row that is newer already stays. */
    static void write(Connection connection, Collection<CallCard> cards, PhoneNumbers numbers) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            Binder row = new Binder(upsert);
            for (CallCard card : cards) {
                bind(row, card, numbers);
                row.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static void bind(Binder row, CallCard card, PhoneNumbers numbers) throws SQLException {
        row.uuid(card.id().value()).number(card.seq());
        bindOrigin(row, card.origin(), numbers);
        row.name(card.phase()).name(card.stage()).at(card.phaseSince());
        bindCustomer(row, card.customer());
        row.text(JourneyText.of(card.journey()));
        bindPlace(row, card);
        row.number(card.attempts());
        bindService(row, card);
        bindRecordings(row, card);
        bindEnding(row, card.ending());
        row.millis(card.wrapUp());
    }

    /** While a file is owed, the state of the row says so, whichever it is. */
    private static void bindRecordings(Binder row, CallCard card) throws SQLException {
        Recording last = card.recording();
        row.name(card.isRecordingOwed() && !last.isOpen() ? Recording.State.PENDING : last.state())
                .text(last.name())
                .number(last.seconds())
                .flag(last.paused())
                .text(RecordingsText.of(card));
    }

    private static void bindOrigin(Binder row, Origin origin, PhoneNumbers numbers) throws SQLException {
        row.uuid(origin.connection().value())
                .text(origin.channel().id())
                .text(origin.dialled())
                .text(origin.number())
                .text(numbers.e164(origin.number()).orElse(null))
                .text(origin.name())
                .at(origin.arrivedAt())
                .flag(origin.test())
                .name(origin.direction());
    }

    private static void bindCustomer(Binder row, @Nullable Customer customer) throws SQLException {
        if (customer == null) {
            row.uuid(null).text(null).flag(false).uuid(null).at(null);
            return;
        }
        AgentId lastAgent = customer.lastAgent();
        row.uuid(customer.id().value())
                .text(customer.name())
                .flag(customer.vip())
                .uuid(lastAgent == null ? null : lastAgent.value())
                .at(customer.lastCallAt());
    }

    /** The queue whose work it is; where that is not the line in which the caller has a place, the line beside it. */
    private static void bindPlace(Binder row, CallCard card) throws SQLException {
        Place place = card.place();
        List<Visit> visits = card.visits();
        boolean isMadeFor = place == null && visits.isEmpty();
        QueueRef work = isMadeFor ? card.origin().queue() : LoggedCall.queue(card);
        queue(row, work);
        row.text(place == null || place.queue().equals(work) ? null : QueueText.of(place.queue()));
        if (place == null) {
            row.at(null).number((Long) null).number((Integer) null);
        } else {
            row.at(place.waitingSince()).number(place.arrival()).number(place.priority());
        }
        row.at(visits.isEmpty() ? null : visits.get(0).enteredAt());
        row.at(visits.isEmpty() ? null : visits.get(visits.size() - 1).leftAt());
    }

    /** Where nobody serves the caller now: the last agent, and the first answer, for the log; only who serves has a leg. */
    private static void bindService(Binder row, CallCard card) throws SQLException {
        Service service = card.service();
        List<Segment> over = card.journey().segments();
        agent(row, card.lastAgent());
        if (service == null) {
            Instant answered = over.isEmpty() ? null : over.get(0).answeredAt();
            row.text(null)
                    .text(null)
                    .at(answered)
                    .millis(null)
                    .flag(false)
                    .flag(false)
                    .text(null);
            return;
        }
        row.text(service.leg()).text(service.bridge()).at(service.answeredAt()).millis(service.held());
        row.flag(service.onHold()).flag(service.muted()).text(ServiceText.of(service));
    }

    private static void bindEnding(Binder row, @Nullable Ending ending) throws SQLException {
        if (ending == null) {
            row.at(null).text(null).text(null).text(null);
            return;
        }
        row.at(ending.at()).name(ending.outcome()).name(ending.by()).text(ending.cause());
    }

    static void agent(Binder row, @Nullable AgentRef agent) throws SQLException {
        row.uuid(agent == null ? null : agent.id().value()).text(agent == null ? null : agent.username());
    }

    static void queue(Binder row, @Nullable QueueRef queue) throws SQLException {
        row.uuid(queue == null ? null : queue.id().value())
                .text(queue == null ? null : queue.code())
                .text(queue == null ? null : queue.name());
    }
}
