package org.indexus.callcenter.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.entries.Rows;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.platform.numbers.WordSearch;
import org.indexus.callcenter.platform.problems.ProblemException;

/** The address book: extensions and external numbers that agents may transfer to by name. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class AddressBook extends Entries<DirectoryEntry> {

    @Inject
    private PhoneNumbers numbers;

    public AddressBook() {
        super(DirectoryEntry.class);
    }

    /** Throws 422 for a number that cannot be dialled, 409 for one that has an entry already. */
    @Override
    @Transactional
    public DirectoryEntry save(DirectoryEntry entry) {
        entry.check();
        entry.noteSearchText();
        query("SELECT e FROM DirectoryEntry e WHERE e.type = :type AND e.number = :number")
                .setParameter("type", entry.getType())
                .setParameter("number", entry.getNumber())
                .getResultStream()
                .filter(other -> !other.equals(entry))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                            "DUPLICATE",
                            entry.getNumber() + " is in the address book already: " + other.getName() + ".");
                });
        return super.save(entry);
    }

    /** Those of a type who match, by their names. */
    public List<DirectoryEntry> find(WordSearch search, EntryType type, int most) {
        return search.bind(query("SELECT e FROM DirectoryEntry e WHERE e.type = :type AND "
                        + search.condition("e.searchText") + " ORDER BY lower(e.name), e.id"))
                .setParameter("type", type)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<DirectoryEntry> rows(Rows rows) {
        WordSearch search = WordSearch.of(rows.search(), numbers);
        return search.bind(query("SELECT e FROM DirectoryEntry e WHERE " + search.condition("e.searchText")
                        + " ORDER BY " + rows.order("e", "e.name") + ", e.id"))
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList();
    }

    @Override
    public long count(String typed) {
        WordSearch search = WordSearch.of(typed, numbers);
        return search.bind(em.createQuery(
                        "SELECT count(e) FROM DirectoryEntry e WHERE " + search.condition("e.searchText"), Long.class))
                .getSingleResult();
    }

    @Override
    protected String name(DirectoryEntry entry) {
        return entry.getName();
    }

    @Override
    protected String noun() {
        return "address book entry";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.searchText");
    }
}
