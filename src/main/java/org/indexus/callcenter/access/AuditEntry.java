package org.indexus.callcenter.access;

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
    private String subject = "";

    @Column(nullable = false)
    private String detail = "";

    @Column(nullable = false)
    private String address = "";

    protected AuditEntry() {}

    AuditEntry(
            Instant at,
            UUID userId,
            String username,
            AuditAction action,
            String subject,
            String detail,
            String address) {
        this.at = at;
        this.userId = userId;
        this.username = username;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
        this.address = address;
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

    /** What it was done to: the id of a call; empty when there is nothing. */
    public String getSubject() {
        return subject;
    }

    public String getDetail() {
        return detail;
    }

    public String getAddress() {
        return address;
    }
}
