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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.history.CallTables.LogUnreadable;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.platform.ProblemException;
import org.indexus.callcenter.runtime.CallDraft;
import org.indexus.callcenter.runtime.DraftChanged;
import org.indexus.callcenter.runtime.DraftStore;

/** What agents have typed about calls whose disposition is not written yet: one draft per call, the last change counts. */
@ApplicationScoped
public class CallDrafts implements DraftStore {

    private static final String KEEP = """
            INSERT INTO call_drafts AS kept (call_id, agent_id, notes, disposition, changed_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (call_id) DO UPDATE SET agent_id = excluded.agent_id, notes = excluded.notes,
                disposition = excluded.disposition, changed_at = excluded.changed_at
            WHERE kept.changed_at <= excluded.changed_at""";

    private static final String FIND = "SELECT notes, disposition, changed_at FROM call_drafts WHERE call_id = ?";
    private static final int LONGEST_CODE = 100;
    private static final String FORGET = "DELETE FROM call_drafts WHERE call_id = ?";

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

    /** What is typed so far; what was written, when it was; empty when there is neither. */
    public Optional<CallDraft> find(CallId call) {
        Optional<CallDraft> written = dispositions.find(call).map(CallDrafts::written);
        return written.isPresent() ? written : typed(call);
    }

    @Override
    @Transactional
    @ChangedBy({Role.AGENT, Role.SUPERVISOR})
    public Verdict keep(AgentRef by, CallDraft draft) {
        requireShort(draft);
        Optional<LoggedCall> call = recent.find(draft.call(), null).or(() -> log.find(draft.call()));
        if (call.isEmpty()) {
            return Verdict.UNKNOWN_CALL;
        }
        if (!isOf(call.get(), by.id())) {
            return Verdict.NOT_YOURS;
        }
        Optional<CallDisposition> written = dispositions.find(draft.call());
        if (written.isEmpty()) {
            write(by.id(), draft);
        } else if (draft.isComplete() && draft.changedAt().isAfter(written.get().getWrittenAt())) {
            dispositions.write(draft.call(), draft.disposition(), draft.notes(), by.username());
        }
        return Verdict.OK;
    }

    /** The time for it is over: whoever has chosen a disposition has said what came of the call. */
    @Transactional
    void complete(CallCard card) {
        AgentRef agent = card.agent();
        if (agent != null && dispositions.find(card.id()).isEmpty()) {
            typed(card.id())
                    .filter(CallDraft::isComplete)
                    .ifPresent(draft ->
                            dispositions.write(card.id(), draft.disposition(), draft.notes(), agent.username()));
        }
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

    /** Who was connected; before that, who is being connected. */
    private boolean isOf(LoggedCall call, AgentId agent) {
        AgentRef serving = call.card().agent();
        return serving == null ? log.concerns(call.id(), agent) : serving.id().equals(agent);
    }

    private void write(AgentId agent, CallDraft draft) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, draft.call().value());
            statement.setObject(2, agent.value());
            statement.setString(3, draft.notes().replace("\0", ""));
            statement.setString(4, draft.disposition().replace("\0", ""));
            statement.setObject(5, draft.changedAt().atOffset(ZoneOffset.UTC));
            if (statement.executeUpdate() > 0) {
                changes.fire(new DraftChanged(agent, draft));
            }
        } catch (SQLException failed) {
            throw new LogUnreadable(failed);
        }
    }

    /** The disposition is written: the draft has done its work, and every page that shows it is told. */
    void finished(@Observes CallDisposition written) {
        CallId call = new CallId(written.getCallId());
        forget(written.getCallId());
        log.find(call)
                .map(found -> found.card().agent())
                .ifPresent(agent -> changes.fire(new DraftChanged(agent.id(), written(written))));
    }

    private void forget(UUID call) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setObject(1, call);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new LogUnreadable(failed);
        }
    }

    private Optional<CallDraft> typed(CallId call) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, call.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(call, row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new LogUnreadable(failed);
        }
    }

    private static CallDraft read(CallId call, ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("changed_at", OffsetDateTime.class);
        return new CallDraft(call, row.getString("notes"), row.getString("disposition"), at.toInstant(), false);
    }

    private static CallDraft written(CallDisposition row) {
        String notes = row.getNotes() == null ? "" : row.getNotes();
        return new CallDraft(new CallId(row.getCallId()), notes, row.getCode(), row.getWrittenAt(), true);
    }
}
