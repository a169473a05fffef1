package org.indexus.callcenter.customers;

import java.util.List;
import java.util.Locale;
import org.indexus.callcenter.platform.entries.EntryTable;
import org.indexus.callcenter.platform.entries.Rows;
import org.jspecify.annotations.Nullable;

/** The table of customers, by name in the order of the reader's language. */
class CustomerTable extends EntryTable<CustomerRecord> {

    private static final long serialVersionUID = 1L;

    private final transient Customers customers;
    private final Locale reader;

    CustomerTable(Customers customers, @Nullable String search, Locale reader) {
        super(customers, search);
        this.customers = customers;
        this.reader = reader;
    }

    @Override
    protected List<CustomerRecord> rows(Rows rows) {
        return customers.rows(rows, reader);
    }
}
