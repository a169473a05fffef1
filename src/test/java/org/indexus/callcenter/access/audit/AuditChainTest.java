package org.indexus.callcenter.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.indexus.callcenter.platform.Inject;
import org.indexus.callcenter.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The audit trail only grows, and says which entry was touched by somebody who got past that. */
class AuditChainTest {

    private static final TestDatabase DATABASE = TestDatabase.get();

    private static Audit audit(Session session) {
        Audit audit = new Audit();
        Inject.into(audit, "em", session);
        return audit;
    }

    private static void add(String detail) {
        AuditNote note = new AuditNote(AuditAction.CHANGED, "queue", "q", detail, "{\"a\":\"1\"}", "{\"a\":\"ž🙂\"}");
        DATABASE.run(session -> audit(session).write(UUID.randomUUID(), "Žofia", "::1", note));
    }

    private static AuditChain.Verification verify() {
        return DATABASE.inTransaction(session -> {
            AuditChain chain = new AuditChain();
            Inject.into(chain, "audit", audit(session));
            return chain.verify();
        });
    }

    /** As a superuser who switches the triggers off. */
    private static void tamper(String sql) {
        DATABASE.run(session -> {
            session.createNativeMutationQuery("ALTER TABLE audit DISABLE TRIGGER USER")
                    .executeUpdate();
            session.createNativeMutationQuery(sql).executeUpdate();
            session.createNativeMutationQuery("ALTER TABLE audit ENABLE TRIGGER USER")
                    .executeUpdate();
        });
    }

    @AfterEach
    void startAnew() {
        tamper("DELETE FROM audit");
    }

    @Test
    void theChainHoldsWhateverIsWrittenAndByWhomeverAtOnce() {
        IntStream.range(0, 40).parallel().forEach(number -> add("number " + number + "\0 5:x,\uD800 \n"));

        AuditChain.Verification found = verify();
        assertThat(found.ok()).isTrue();
        assertThat(found.entries()).isEqualTo(40);
        assertThat(found.firstBroken()).isNull();
        assertThat(found.head()).hasSize(64);
    }

    @Test
    void entriesAreNumberedWithoutGapsInTheOrderOfTheChain() {
        add("first");
        assertThatThrownBy(() -> DATABASE.run(session -> {
                    audit(session).write(null, "system", "", AuditNote.of(AuditAction.DELETED, "queue", "q", "never"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        add("second");

        List<Long> ids = DATABASE.inTransaction(session -> audit(session).after(AuditFilter.EVERYTHING, 0, 10).stream()
                .map(AuditEntry::getId)
                .toList());
        assertThat(ids.get(1)).isEqualTo(ids.get(0) + 1);
    }

    @Test
    void theFirstEntryThatWasTouchedIsNamed() {
        IntStream.range(0, 5).forEach(number -> add("number " + number));
        tamper("UPDATE audit SET username = 'somebody else' WHERE id = (SELECT min(id) + 2 FROM audit)");

        AuditChain.Verification found = verify();
        assertThat(found.ok()).isFalse();
        assertThat(found.entries()).isEqualTo(5);
        assertThat(found.firstBroken()).isEqualTo(smallest() + 2);
    }

    @Test
    void theEntryAfterOneThatIsGoneIsNamed() {
        IntStream.range(0, 5).forEach(number -> add("number " + number));
        tamper("DELETE FROM audit WHERE id = (SELECT min(id) + 1 FROM audit)");

        assertThat(verify().firstBroken()).isEqualTo(smallest() + 2);
    }

    @Test
    void nobodyChangesOrDeletesAnEntry() {
        add("kept");
        for (String sql : List.of("UPDATE audit SET detail = ''", "DELETE FROM audit", "TRUNCATE audit")) {
            assertThatThrownBy(() -> DATABASE.run(
                            session -> session.createNativeMutationQuery(sql).executeUpdate()))
                    .as(sql)
                    .hasStackTraceContaining("the audit trail only grows");
        }
        assertThat(verify().entries()).isEqualTo(1);
    }

    private static long smallest() {
        return DATABASE.inTransaction(session ->
                audit(session).after(AuditFilter.EVERYTHING, 0, 1).get(0).getId());
    }
}
