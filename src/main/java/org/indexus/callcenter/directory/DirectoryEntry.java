package org.indexus.callcenter.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.platform.entries.Entry;
import org.indexus.callcenter.platform.numbers.Typed;
import org.indexus.callcenter.platform.problems.ProblemException;

/** An entry of the address book: somebody who is no agent here, and the number to dial. */
@Entity
@Table(name = "directory_entries")
public class DirectoryEntry extends Entry {

    private static final int LONGEST_NUMBER = 32;

    @Column(nullable = false)
    @NotBlank(message = "name is required")
    @Size(max = 100, message = "name may have at most 100 characters")
    private String name = "";

    @Column(nullable = false)
    @NotBlank(message = "number is required")
    private String number = "";

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private EntryType type = EntryType.NUMBER;

    /** What a search looks at, folded; {@link AddressBook#save} keeps it. */
    @Column(name = "search_text", nullable = false)
    private String searchText = "";

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.composed(name).strip();
    }

    public String getNumber() {
        return number;
    }

    /** Blanks and the like are left out. */
    public void setNumber(String number) {
        this.number = Target.tidied(number);
    }

    public EntryType getType() {
        return type;
    }

    public void setType(EntryType type) {
        this.type = type;
    }

    /** Throws 422 for a number that cannot be dialled. Not by an annotation: a page's field would be asked with its blanks. */
    void check() {
        if (number.length() > LONGEST_NUMBER || !number.matches(Target.DIALLED)) {
            throw ProblemException.invalid(
                    "number",
                    "INVALID",
                    "number must be 1 to " + LONGEST_NUMBER
                            + " digits, * or #, with a + in front if it is international.");
        }
    }

    void noteSearchText() {
        searchText = Typed.folded(name) + "\n" + Typed.folded(number);
    }
}
