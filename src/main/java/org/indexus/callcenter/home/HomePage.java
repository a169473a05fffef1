package org.indexus.callcenter.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.calls.CallLog;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.history.log.CallFilter;
import org.indexus.callcenter.runtime.BlockingFloor;
import org.omnifaces.util.Faces;

/** The start: the first-run checklist for admins, the own page for everybody else. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Checklist checklist;

    @Inject
    private BlockingFloor floor;

    @Inject
    private CallLog log;

    private List<Check> checks = List.of();

    public void load() {
        if (signedIn.isAdmin()) {
            checks = checklist.checks(floor.viewOrClosed(), log.has(CallFilter.ALL.with(Outcome.ANSWERED)));
        } else if (signedIn.isAgent()) {
            Faces.redirect("workspace");
        } else {
            Faces.redirect("live");
        }
    }

    public List<Check> getChecks() {
        return checks;
    }

    public long getMissing() {
        return checks.stream().filter(check -> !check.done()).count();
    }
}
