package org.indexus.callcenter.access.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail on the wire. */
@Schema(
        name = "AuditEntry",
        example =
                "{\"id\":17,\"at\":\"2026-11-23T08:05:12Z\",\"user\":{\"id\":\"0b1c0d3e-8f5e-4b58-9a55-2f1d5a3c9e11\","
                        + "\"username\":\"supervisor\"},\"action\":\"RECORDING_PLAYED\","
                        + "\"kind\":\"call\",\"subject\":\"6f1c0d3e-8f5e-4b58-9a55-2f1d5a3c9e12\",\"detail\":\"\",\"before\":\"\",\"after\":\"\",\"address\":\"10.0.0.7\",\"hash\":\"9f86d0…\"}")
public record AuditJson(
        long id,
        Instant at,
        Who user,
        AuditAction action,

        @Schema(description = "What the subject is: a queue, a customer, a call")
        String kind,

        String subject,
        String detail,

        @Schema(description = "The fields that changed, as they were")
        String before,

        @Schema(description = "The fields that changed, as they are")
        String after,

        String address,

        @Schema(description = "SHA-256 of the hash before and this entry")
        String hash) {

    /** Who did it, by the name at that time. */
    @Schema(name = "AuditUser")
    public record Who(@Nullable UUID id, String username) {}

    static AuditJson of(AuditEntry entry) {
        return new AuditJson(
                entry.getId(),
                entry.getAt(),
                new Who(entry.getUserId(), entry.getUsername()),
                entry.getAction(),
                entry.getKind(),
                entry.getSubject(),
                entry.getDetail(),
                entry.getBefore(),
                entry.getAfter(),
                entry.getAddress(),
                entry.getHash());
    }
}
