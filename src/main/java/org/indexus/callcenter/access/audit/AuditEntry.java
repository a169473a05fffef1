package org.indexus.callcenter.access.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail: who did what, when, and from where. Never changed. */
@Entity
@Table(name = "audit")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private Instant at = Instant.EPOCH;

    @Column(name = "user_id")
    private @Nullable UUID userId;

    @Column(nullable = false)
    private String username = "";

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AuditAction action = AuditAction.SIGNED_IN;

    @Column(nullable = false)
    private String kind = "";

    @Column(nullable = false)
    private String subject = "";

    @Column(nullable = false)
    private String detail = "";

    @Column(name = "old_value", nullable = false)
    private String oldValue = "";

    @Column(name = "new_value", nullable = false)
    private String newValue = "";

    @Column(nullable = false)
    private String address = "";

    /** Of the entry before and this one; the database computes it. */
    @Column(insertable = false, updatable = false)
    private String hash = "";

    protected AuditEntry() {}

    AuditEntry(Instant at, @Nullable UUID userId, String username, String address, AuditNote note) {
        this.at = at;
        this.userId = userId;
        this.username = username;
        this.address = address;
        this.action = note.action();
        this.kind = note.kind();
        this.subject = note.subject();
        this.detail = note.detail();
        this.oldValue = note.before();
        this.newValue = note.after();
    }

    /** Rises with each entry; 0 before it is written. */
    public long getId() {
        return id == null ? 0 : id;
    }

    public Instant getAt() {
        return at;
    }

    public @Nullable UUID getUserId() {
        return userId;
    }

    public String getUsername() {
        return username;
    }

    public AuditAction getAction() {
        return action;
    }

    /** What the subject is, in a word: a queue, a customer, a call. */
    public String getKind() {
        return kind;
    }

    /** What it was done to: an id; empty when there is nothing. */
    public String getSubject() {
        return subject;
    }

    public String getDetail() {
        return detail;
    }

    /** The fields that changed, as a JSON object of texts; empty when there is nothing to tell. */
    public String getBefore() {
        return oldValue;
    }

    public String getAfter() {
        return newValue;
    }

    public String getHash() {
        return hash;
    }

    public String getAddress() {
        return address;
    }
}
