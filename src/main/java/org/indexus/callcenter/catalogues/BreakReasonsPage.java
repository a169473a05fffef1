package org.indexus.callcenter.catalogues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;

/** Settings: Break reasons, which agents choose from. */
@Named
@ViewScoped
public class BreakReasonsPage extends CataloguePage<BreakReason> {

    private static final long serialVersionUID = 1L;

    @Inject
    private BreakReasons breakReasons;

    @Override
    protected Catalogue<BreakReason> catalogue() {
        return breakReasons;
    }

    @Override
    public String getNoun() {
        return "break reason";
    }
}
