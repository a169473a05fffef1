package org.indexus.callcenter.catalogues;

import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.problems.ProblemException;

/** A catalogue: entries found by id or code, each code once. */
@ChangedBy(Role.ADMIN)
public abstract class Catalogue<E extends CatalogueEntry> extends Entries<E> {

    private final Supplier<E> blank;
    private final String noun;

    protected Catalogue(Class<E> type, Supplier<E> blank, String noun) {
        super(type);
        this.blank = blank;
        this.noun = noun;
    }

    /** An entry that is not saved yet. */
    public E blank() {
        return blank.get();
    }

    @Override
    public Optional<E> find(String ref) {
        return super.find(ref).or(() -> byCode(ref));
    }

    public Optional<E> byCode(String code) {
        return query("SELECT e FROM " + entity() + " e WHERE e.code = :code")
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    @Override
    @Transactional
    public E save(E entry) {
        byCode(entry.getCode()).filter(other -> !other.equals(entry)).ifPresent(other -> {
            throw ProblemException.conflict(
                    "DUPLICATE", "There is a " + noun + " with the code " + entry.getCode() + " already.");
        });
        return super.save(entry);
    }

    @Override
    protected String name(E entry) {
        return entry.getCode();
    }

    @Override
    protected String noun() {
        return noun;
    }

    @Override
    protected List<String> searched() {
        return List.of("e.code", "e.label");
    }
}
