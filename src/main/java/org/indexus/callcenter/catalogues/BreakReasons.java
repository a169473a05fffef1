package org.indexus.callcenter.catalogues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.indexus.callcenter.platform.ProblemException;
import org.indexus.callcenter.platform.UsesWanted;

/** All break reasons. */
@ApplicationScoped
public class BreakReasons extends Catalogue<BreakReason> {

    public BreakReasons() {
        super(BreakReason.class, BreakReason::new, "break reason");
    }

    /** The floor knows its own reason by code, so that code stays. */
    @Override
    @Transactional
    public BreakReason save(BreakReason reason) {
        Optional<BreakReason> before = find(reason.getId());
        if (before.isPresent()
                && before.get().isFixed()
                && !before.get().getCode().equals(reason.getCode())) {
            throw ProblemException.conflict(
                    "IN_USE", "The floor uses " + before.get().getCode() + ": keep its code.");
        }
        return super.save(reason);
    }

    void floorUses(@Observes UsesWanted asked) {
        if (asked.subject() instanceof BreakReason reason && reason.isFixed()) {
            asked.add("the floor itself, for agents who miss offers");
        }
    }
}
