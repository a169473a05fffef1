package org.indexus.callcenter.access.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Proves that nobody changed the audit trail: the hash of each entry is the SHA-256, in hex, of the hash of the entry before
 * (nothing for the first) followed by the entry, as UTF-8. Of the entry go in, in this order: id, moment (UTC, six digits after
 * the second), user id, username, action, kind, subject, detail, before, after, address, each as its length in bytes, a colon,
 * itself, and a comma. The database computes it when an entry is added; this computes it again.
 */
@ApplicationScoped
public class AuditChain {

    private static final int AT_ONCE = 1_000;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    @Inject
    private Audit audit;

    /**
     * What came of it.
     *
     * @param firstBroken the first entry that is not what it was, or that follows one that is gone
     * @param head the last hash: kept elsewhere, it proves later that the end was not cut off
     */
    @Schema(
            name = "AuditVerification",
            example = "{\"ok\":true,\"entries\":1204,\"firstBroken\":null,\"head\":\"9f86d0…\"}")
    public record Verification(
            boolean ok, long entries, @Nullable Long firstBroken, String head) {}

    /** Walks the whole trail; a million entries take some ten seconds. */
    public Verification verify() {
        String last = "";
        long id = 0;
        long entries = 0;
        Long broken = null;
        for (List<AuditEntry> some = next(id); !some.isEmpty(); some = next(id)) {
            for (AuditEntry entry : some) {
                if (broken == null && !hash(last, entry).equals(entry.getHash())) {
                    broken = entry.getId();
                }
                last = entry.getHash();
                id = entry.getId();
                entries++;
            }
        }
        return new Verification(broken == null, entries, broken, last);
    }

    private List<AuditEntry> next(long id) {
        return audit.after(AuditFilter.EVERYTHING, id, AT_ONCE);
    }

    static String hash(String before, AuditEntry entry) {
        try {
            byte[] text = (before + canonical(entry)).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String canonical(AuditEntry entry) {
        return Stream.of(
                        Long.toString(entry.getId()),
                        MOMENT.format(entry.getAt()),
                        entry.getUserId() == null ? "" : entry.getUserId().toString(),
                        entry.getUsername(),
                        entry.getAction().name(),
                        entry.getKind(),
                        entry.getSubject(),
                        entry.getDetail(),
                        entry.getBefore(),
                        entry.getAfter(),
                        entry.getAddress())
                .map(field -> field.getBytes(UTF_8).length + ":" + field + ",")
                .collect(Collectors.joining());
    }
}
