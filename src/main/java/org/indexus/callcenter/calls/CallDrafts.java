package org.indexus.callcenter.calls;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.log.CallTables.LogUnreadable;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.runtime.CallDraft;
import org.indexus.callcenter.runtime.DraftChanged;
import org.indexus.callcenter.runtime.DraftStore;

/**
 * What agents have typed about calls, and what came of it: one draft per call and agent, the last change counts. It is kept when
 * the disposition is written, as that agent's word on the call.
 */
@ApplicationScoped
public class CallDrafts implements DraftStore {

    private static final String KEEP = """
            INSERT INTO call_drafts AS kept (call_id, agent_id, notes, disposition, changed_at, written_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (call_id, agent_id) DO UPDATE SET notes = excluded.notes, disposition = excluded.disposition,
                changed_at = excluded.changed_at, written_at = excluded.written_at
            WHERE excluded.written_at IS NOT NULL OR (kept.written_at IS NULL AND kept.changed_at <= excluded.changed_at)""";

    private static final String FIND =
            "SELECT notes, disposition, changed_at, written_at FROM call_drafts WHERE call_id = ? AND agent_id = ?";
    private static final int LONGEST_CODE = 100;

    @Resource(lookup = "jdbc/callcentre")
    private DataSource source;

    @Inject
    private CallLog log;

    @Inject
    private RecentCalls recent;

    @Inject
    private CallDispositions dispositions;

    @Inject
    private Event<DraftChanged> changes;

    /** What this agent has typed so far, or has written; empty when there is neither. */
    public Optional<CallDraft> find(CallCard card, AgentId agent) {
        return typed(card.id(), agent)
                .or(() -> dispositions.find(card.id(), agent).map(CallDisposition::asDraft));
    }

    @Override
    @Transactional
    @ChangedBy({Role.AGENT, Role.SUPERVISOR})
    public Verdict keep(AgentRef by, CallDraft draft) {
        requireShort(draft);
        Optional<CallCard> call = recent.find(draft.call(), List.of())
                .or(() -> log.find(draft.call()))
                .map(LoggedCall::card);
        if (call.isEmpty()) {
            return Verdict.UNKNOWN_CALL;
        }
        if (!isOf(call.get(), by.id())) {
            return Verdict.NOT_YOURS;
        }
        Optional<CallDraft> written = find(call.get(), by.id()).filter(CallDraft::done);
        if (written.isEmpty()) {
            write(by.id(), draft);
        } else if (draft.isComplete() && draft.changedAt().isAfter(written.get().changedAt())) {
            dispositions.write(draft.call(), draft.disposition(), draft.notes(), by.username());
        }
        return Verdict.OK;
    }

    /** The time for it is over: whoever has chosen a disposition has said what came of the call. */
    @Transactional
    void complete(CallId call, AgentRef agent) {
        typed(call, agent.id())
                .filter(draft -> !draft.done() && draft.isComplete())
                .ifPresent(draft -> dispositions.write(call, draft.disposition(), draft.notes(), agent.username()));
    }

    private static void requireShort(CallDraft draft) {
        if (draft.notes().length() > LONGEST_NOTES) {
            throw ProblemException.invalid(
                    "notes", "TOO_LONG", "notes may have at most " + LONGEST_NOTES + " characters.");
        }
        if (draft.disposition().length() > LONGEST_CODE) {
            throw ProblemException.invalid("disposition", "TOO_LONG", "disposition is a code of the dispositions.");
        }
    }

    /** Who is or was connected; before anybody is, who is being connected. */
    private boolean isOf(CallCard card, AgentId agent) {
        return card.isServedBy(agent) || (card.agent() == null && log.concerns(card.id(), agent));
    }

    /** The draft has done its work, and every page of the agent that shows it is told. */
    void finished(@Observes DispositionWritten event) {
        if (event.agent() != null) {
            write(event.agent().id(), event.written());
        }
    }

    private void write(AgentId agent, CallDraft draft) {
        OffsetDateTime at = draft.changedAt().atOffset(ZoneOffset.UTC);
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, draft.call().value());
            statement.setObject(2, agent.value());
            statement.setString(3, draft.notes().replace("\0", ""));
            statement.setString(4, draft.disposition().replace("\0", ""));
            statement.setObject(5, at);
            statement.setObject(6, draft.done() ? at : null, Types.TIMESTAMP_WITH_TIMEZONE);
            if (statement.executeUpdate() > 0) {
                changes.fire(new DraftChanged(agent, draft));
            }
        } catch (SQLException failed) {
            throw new LogUnreadable(failed);
        }
    }

    private Optional<CallDraft> typed(CallId call, AgentId agent) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, call.value());
            statement.setObject(2, agent.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(call, row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new LogUnreadable(failed);
        }
    }

    private static CallDraft read(CallId call, ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("changed_at", OffsetDateTime.class);
        boolean done = row.getObject("written_at") != null;
        return new CallDraft(call, row.getString("notes"), row.getString("disposition"), at.toInstant(), done);
    }
}
