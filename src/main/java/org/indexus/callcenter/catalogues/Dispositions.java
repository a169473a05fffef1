package org.indexus.callcenter.catalogues;

import jakarta.enterprise.context.ApplicationScoped;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;

/** All dispositions. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class Dispositions extends Catalogue<Disposition> {

    public Dispositions() {
        super(Disposition.class, Disposition::new, "disposition");
    }
}
