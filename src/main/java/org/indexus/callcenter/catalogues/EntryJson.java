package org.indexus.callcenter.catalogues;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of a catalogue on the wire. */
@Schema(name = "CatalogueEntry", example = "{\"code\":\"SOLVED\",\"label\":\"Solved\"}")
public record EntryJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String code,
        @Nullable String label) {

    static EntryJson of(CatalogueEntry entry) {
        return new EntryJson(entry.getId(), entry.getCode(), entry.getLabel());
    }

    <E extends CatalogueEntry> E applyTo(E entry) {
        entry.setCode(requireNonNullElse(code, ""));
        entry.setLabel(requireNonNullElse(label, ""));
        return entry;
    }
}
