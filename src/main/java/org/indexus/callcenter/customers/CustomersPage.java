package org.indexus.callcenter.customers;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.platform.entries.EntryTable;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** Customers: the list, searched by name, number, note or tag. */
@Named
@ViewScoped
public class CustomersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Customers customers;

    @Inject
    private SignedIn signedIn;

    private @Nullable String search;
    private @Nullable EntryTable<CustomerRecord> table;

    public EntryTable<CustomerRecord> getTable() {
        if (table == null) {
            table = new CustomerTable(customers, search, signedIn.getLocale());
        }
        return table;
    }

    /** Whether there is a list at all without looking for somebody. */
    public boolean isListed() {
        return customers.mayList(search);
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
