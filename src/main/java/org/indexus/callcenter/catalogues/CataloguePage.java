package org.indexus.callcenter.catalogues;

import jakarta.annotation.PostConstruct;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.indexus.callcenter.platform.numbers.Typed;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;

/** A catalogue in Settings: the list, what is searched for in it, and one entry to add, rename or delete. */
public abstract class CataloguePage<E extends CatalogueEntry> implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String search;
    private List<E> list = List.of();
    private @Nullable E entry;

    protected abstract Catalogue<E> catalogue();

    /** What people call one, like {@code skill}. */
    public abstract String getNoun();

    /** How a code is proposed from a name, in words with underscores. */
    protected String proposed(String words) {
        return words.toUpperCase(Locale.ROOT);
    }

    @PostConstruct
    void load() {
        list = catalogue().all();
    }

    public void begin() {
        entry = catalogue().blank();
    }

    public void edit(E chosen) {
        entry = chosen;
    }

    public void save() {
        E edited = getEntry();
        boolean created = edited.isNew();
        if (edited.getCode().isBlank()) {
            edited.setCode(proposed(Typed.code(edited.getLabel())));
        }
        if (Notices.attempt(
                () -> catalogue().save(edited), edited.getLabel() + (created ? " is added." : " is saved."))) {
            begin();
        }
        load();
    }

    public void delete(E chosen) {
        String id = chosen.getId().toString();
        if (Notices.attempt(() -> catalogue().remove(id), chosen.getLabel() + " is deleted.")) {
            begin();
        }
        load();
    }

    /** Those whose name or code has what is searched for, with or without accents. */
    public List<E> getList() {
        return list.stream()
                .filter(each -> Typed.matches(search, each.getLabel(), each.getCode()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public E getEntry() {
        if (entry == null) {
            entry = catalogue().blank();
        }
        return entry;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
