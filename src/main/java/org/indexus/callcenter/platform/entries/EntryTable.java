package org.indexus.callcenter.platform.entries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** A table of entries of which the database reads only the page that is shown, sorted and searched by it. */
public class EntryTable<E extends Entry> extends LazyDataModel<E> {

    private static final long serialVersionUID = 1L;

    private final transient Entries<E> entries;
    private String search;

    public EntryTable(Entries<E> entries, @Nullable String search) {
        this.entries = entries;
        this.search = search == null ? "" : search;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) entries.count(search);
    }

    @Override
    public List<E> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        Optional<SortMeta> sort = sorts.values().stream().findFirst();
        return rows(new Rows(
                first,
                size,
                sort.map(SortMeta::getField).orElse(null),
                sort.map(SortMeta::getOrder)
                        .filter(SortOrder.DESCENDING::equals)
                        .isEmpty(),
                search));
    }

    protected List<E> rows(Rows rows) {
        return entries.rows(rows);
    }

    @Override
    public String getRowKey(E entry) {
        return entry.getId().toString();
    }

    @Override
    public @Nullable E getRowData(String key) {
        return entries.find(key).orElse(null);
    }
}
