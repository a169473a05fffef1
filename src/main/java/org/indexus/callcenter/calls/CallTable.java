package org.indexus.callcenter.calls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.log.CallFilter;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Rows;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The log as a table of which the database reads only the page that is shown. */
class CallTable extends LazyDataModel<LoggedCall> {

    private static final long serialVersionUID = 1L;

    private final transient CallLog log;
    private final transient CallFilter filter;
    private int hits = -1;

    CallTable(CallLog log, CallFilter filter) {
        this.log = log;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return hits();
    }

    /** How many calls there are; counted once, no further than {@link Paging#MOST_COUNTED}. */
    int hits() {
        if (hits < 0) {
            hits = (int) log.count(filter);
        }
        return hits;
    }

    @Override
    public List<LoggedCall> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        Optional<SortMeta> sort = sorts.values().stream().findFirst();
        return log.rows(
                filter,
                new Rows(
                        first,
                        size,
                        sort.map(SortMeta::getField).orElse(null),
                        sort.map(SortMeta::getOrder)
                                .filter(SortOrder.DESCENDING::equals)
                                .isEmpty(),
                        ""));
    }

    @Override
    public String getRowKey(LoggedCall call) {
        return call.id().toString();
    }
}
