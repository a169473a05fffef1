package org.indexus.callcenter.catalogues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;

/** Settings: Dispositions, which agents choose from after a call. */
@Named
@ViewScoped
public class DispositionsPage extends CataloguePage<Disposition> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Dispositions dispositions;

    @Override
    protected Catalogue<Disposition> catalogue() {
        return dispositions;
    }

    @Override
    public String getNoun() {
        return "disposition";
    }
}
