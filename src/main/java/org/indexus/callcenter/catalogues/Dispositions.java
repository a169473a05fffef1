package org.indexus.callcenter.catalogues;

import jakarta.enterprise.context.ApplicationScoped;

/** All dispositions. */
@ApplicationScoped
public class Dispositions extends Catalogue<Disposition> {

    public Dispositions() {
        super(Disposition.class, Disposition::new, "disposition");
    }
}
