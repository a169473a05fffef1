package org.indexus.callcenter.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.access.identity.Acting;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail: who listened, who deleted, who signed in. An entry is committed before what it tells of is done, in a
 * transaction of its own; where it cannot be written, that is not done.
 */
@ApplicationScoped
@Transactional
public class Audit {

    @PersistenceContext(unitName = "callcentre")
    private EntityManager em;

    @Inject
    private Acting acting;

    /** Notes what whoever makes this request does, or the system where nobody does. Throws 503 when it cannot be written. */
    @Transactional(TxType.REQUIRES_NEW)
    public void note(AuditNote note) {
        write(acting.id(), acting.name(), acting.address(), note);
    }

    /** As {@link #note}, unless the same was noted within this time: a player asks for a file piece by piece. */
    @Transactional(TxType.REQUIRES_NEW)
    public void noteOnce(AuditNote note, Duration within) {
        UUID who = acting.id();
        if (!isNoted(who, note, Instant.now().minus(within))) {
            write(who, acting.name(), acting.address(), note);
        }
    }

    /** Locks the question until the end of the transaction: two pieces that are asked for at once are one listening. */
    private boolean isNoted(@Nullable UUID who, AuditNote note, Instant since) {
        try {
            em.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(:what, 0)) AS text)")
                    .setParameter("what", who + " " + note.action() + " " + note.subject() + " " + note.detail())
                    .getSingleResult();
            String same = "SELECT count(e) FROM AuditEntry e WHERE e.subject = :subject AND e.action = :action"
                    + " AND e.detail = :detail AND e.userId = :who AND e.at > :since";
            return em.createQuery(same, Long.class)
                            .setParameter("subject", note.subject())
                            .setParameter("action", note.action())
                            .setParameter("detail", note.detail())
                            .setParameter("who", who)
                            .setParameter("since", since)
                            .getSingleResult()
                    > 0;
        } catch (PersistenceException unreadable) {
            throw unwritten();
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void noteSignIn(User user) {
        AuditNote note = AuditNote.of(AuditAction.SIGNED_IN, "user", user.getId(), "");
        write(user.getId(), user.getUsername(), acting.address(), note);
    }

    /** Notes an attempt that failed, of nobody if no user has the name: people type passwords there. */
    @Transactional(TxType.REQUIRES_NEW)
    public void noteRefused(@Nullable User user, AuditAction action) {
        if (user == null) {
            write(null, "", acting.address(), AuditNote.of(action, "user", "", "unknown name"));
        } else {
            AuditNote note = AuditNote.of(action, "user", user.getId(), "");
            write(user.getId(), user.getUsername(), acting.address(), note);
        }
    }

    /** Those after this one, the oldest first. */
    List<AuditEntry> after(AuditFilter filter, long id, int most) {
        String question =
                "SELECT e FROM AuditEntry e WHERE " + filter.condition() + " AND e.id > " + id + " ORDER BY e.id";
        return filter.bind(em.createQuery(question, AuditEntry.class))
                .setMaxResults(most)
                .getResultList();
    }

    /** All entries of one kind about one thing, the newest first. */
    public List<AuditEntry> about(String subject, AuditAction action) {
        return rows(AuditFilter.about(subject, action), 0, Paging.MOST);
    }

    /** One page of the REST list, the newest first. */
    public Slice<AuditEntry> slice(AuditFilter filter, Paging paging) {
        List<AuditEntry> found = query(filter, " AND e.id < " + before(paging.cursor()), paging.size() + 1);
        if (found.size() <= paging.size()) {
            return Slice.whole(found);
        }
        List<AuditEntry> page = found.subList(0, paging.size());
        return new Slice<>(page, Long.toString(page.get(page.size() - 1).getId()));
    }

    /** One page of a lazy table, the newest first. */
    public List<AuditEntry> rows(AuditFilter filter, int first, int size) {
        return entries(filter, "").setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Counts no further than {@link Paging#MOST_COUNTED}. */
    public long count(AuditFilter filter) {
        String question = "SELECT e.id FROM AuditEntry e WHERE " + filter.condition() + " ORDER BY e.id DESC";
        return filter.bind(em.createQuery(question, Long.class))
                .setMaxResults(Paging.MOST_COUNTED)
                .getResultList()
                .size();
    }

    private List<AuditEntry> query(AuditFilter filter, String more, int most) {
        return entries(filter, more).setMaxResults(most).getResultList();
    }

    private TypedQuery<AuditEntry> entries(AuditFilter filter, String more) {
        String question = "SELECT e FROM AuditEntry e WHERE " + filter.condition() + more + " ORDER BY e.id DESC";
        return filter.bind(em.createQuery(question, AuditEntry.class));
    }

    /** One at a time in the whole database, since each hash needs the one before: nothing else may be in this transaction. */
    void write(@Nullable UUID who, String username, String address, AuditNote note) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try {
            em.persist(new AuditEntry(now, who, AuditNote.storable(username), address, note));
            em.flush();
        } catch (PersistenceException unwritten) {
            throw unwritten();
        }
    }

    private static ProblemException unwritten() {
        return new ProblemException(Problem.of(
                503, "AUDIT_UNAVAILABLE", "It cannot be written down who asks, so it is not done.", List.of()));
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw ProblemException.malformed("cursor: use the value of next from the page before.");
        }
        return Long.parseLong(cursor);
    }
}
