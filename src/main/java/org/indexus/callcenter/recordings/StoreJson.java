package org.indexus.callcenter.recordings;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the store of recordings stands, on the wire and on its page. */
@Schema(
        name = "RecordingStore",
        example = "{\"folder\":\"/var/lib/indexus/recordings\",\"encrypted\":true,\"kept\":1204,\"bytes\":734003200,"
                + "\"keptInClear\":0,\"pending\":0,\"pendingSince\":null,\"trouble\":null,\"unreadable\":null}")
public record StoreJson(
        @Schema(description = "On the node that answers") String folder,

        @Schema(description = "Whether new recordings are encrypted: INDEXUS_SECRET_KEY is set")
        boolean encrypted,

        long kept,
        long bytes,

        @Schema(description = "Kept from a time without a key")
        long keptInClear,

        @Schema(description = "Of ended calls, not in the store yet")
        long pending,

        @Nullable Instant pendingSince,

        @Schema(description = "What keeps the recording that has waited longest from being stored") @Nullable
        String trouble,

        @Schema(
                description =
                        "Why what is kept cannot be heard: another INDEXUS_SECRET_KEY, or a folder that is not mounted")
        @Nullable
        String unreadable) {}
