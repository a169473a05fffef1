package org.indexus.callcenter.platform.entries;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every configured thing keeps: an id that it has from the start, a version that refuses to overwrite somebody
 * else's change, and when it was created and changed. Two objects are equal if they are the same row.
 */
@MappedSuperclass
public abstract class Entry {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private @Nullable Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private @Nullable Instant updatedAt;

    protected Entry() {}

    protected Entry(UUID id) {
        this.id = id;
    }

    public UUID getId() {
        return id;
    }

    /** -1 before it was saved. */
    public long getVersion() {
        return version == null ? -1 : version;
    }

    public boolean isNew() {
        return version == null;
    }

    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable Instant getUpdatedAt() {
        return updatedAt;
    }

    @PrePersist
    void created() {
        createdAt = now();
        updatedAt = createdAt;
    }

    @PreUpdate
    void updated() {
        updatedAt = now();
    }

    /** PostgreSQL keeps microseconds; more would make what was read differ from what was written. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry entry && id.equals(entry.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + id;
    }
}
