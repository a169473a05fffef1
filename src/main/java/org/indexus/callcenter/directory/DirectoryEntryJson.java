package org.indexus.callcenter.directory;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** An entry of the address book on the wire. */
@Schema(
        name = "DirectoryEntry",
        example = "{\"name\":\"Reception Košice\",\"number\":\"+421556789000\",\"type\":\"NUMBER\"}")
public record DirectoryEntryJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String name,

        @Schema(description = "Digits, * and #, may begin with +", example = "+421556789000") @Nullable
        String number,

        @Schema(
                enumeration = {"EXTENSION", "NUMBER"},
                defaultValue = "NUMBER",
                description = "EXTENSION: of the dialplan; NUMBER: outside, by the trunk")
        @Nullable
        String type) {

    static DirectoryEntryJson of(DirectoryEntry entry) {
        return new DirectoryEntryJson(
                entry.getId(),
                entry.getName(),
                entry.getNumber(),
                entry.getType().name());
    }

    DirectoryEntry applyTo(DirectoryEntry entry) {
        entry.setName(requireNonNullElse(name, ""));
        entry.setNumber(requireNonNullElse(number, ""));
        entry.setType(Choices.of("type", type, EntryType.class, EntryType.NUMBER));
        return entry;
    }
}
