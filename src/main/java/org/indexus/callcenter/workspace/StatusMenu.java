package org.indexus.callcenter.workspace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.indexus.callcenter.catalogues.BreakReason;
import org.indexus.callcenter.catalogues.BreakReasons;

/** The breaks among which an agent may choose, in the header of every page. */
@Named
@RequestScoped
public class StatusMenu {

    @Inject
    private BreakReasons reasons;

    public List<BreakReason> getBreakReasons() {
        return reasons.all().stream().filter(reason -> !reason.isFixed()).toList();
    }
}
