package org.indexus.callcenter.directory;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.platform.entries.EntryTable;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** Settings: the address book. The form beside the list edits the chosen entry. */
@Named
@ViewScoped
public class AddressBookPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AddressBook book;

    private @Nullable String search;
    private @Nullable EntryTable<DirectoryEntry> table;
    private DirectoryEntry entry = new DirectoryEntry();

    public void begin() {
        entry = new DirectoryEntry();
    }

    public void edit(DirectoryEntry chosen) {
        entry = chosen;
    }

    public void save() {
        String done = entry.getName() + (entry.isNew() ? " is added." : " is saved.");
        if (Notices.attempt(() -> book.save(entry), done)) {
            begin();
        }
    }

    public void delete(DirectoryEntry chosen) {
        String id = chosen.getId().toString();
        if (Notices.attempt(() -> book.remove(id), chosen.getName() + " is deleted.")) {
            begin();
        }
    }

    public EntryTable<DirectoryEntry> getTable() {
        if (table == null) {
            table = new EntryTable<>(book, search);
        }
        return table;
    }

    public DirectoryEntry getEntry() {
        return entry;
    }

    public List<EntryType> getTypes() {
        return List.of(EntryType.values());
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
