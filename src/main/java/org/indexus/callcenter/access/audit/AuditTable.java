package org.indexus.callcenter.access.audit;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The audit trail as a table of which the database reads only the page that is shown. */
class AuditTable extends LazyDataModel<AuditEntry> {

    private static final long serialVersionUID = 1L;

    private final transient Audit audit;
    private final transient AuditFilter filter;

    AuditTable(Audit audit, AuditFilter filter) {
        this.audit = audit;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) audit.count(filter);
    }

    @Override
    public List<AuditEntry> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return audit.rows(filter, first, size);
    }

    @Override
    public String getRowKey(AuditEntry entry) {
        return Long.toString(entry.getId());
    }
}
