package org.indexus.callcenter.catalogues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.database.DatabaseReady;
import org.indexus.callcenter.platform.entries.UsesWanted;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.runtime.KnownReasons;

/** All break reasons. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class BreakReasons extends Catalogue<BreakReason> {

    @Inject
    private KnownReasons known;

    @Inject
    private Event<ReasonsChanged> changed;

    /** CDI event, in the transaction that changes them. */
    record ReasonsChanged(Set<String> codes) {}

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
        BreakReason kept = super.save(reason);
        changed.fire(new ReasonsChanged(codes()));
        return kept;
    }

    @Override
    @Transactional
    public void remove(String ref) {
        super.remove(ref);
        changed.fire(new ReasonsChanged(codes()));
    }

    private Set<String> codes() {
        return all().stream().map(BreakReason::getCode).collect(Collectors.toSet());
    }

    void begin(@Observes DatabaseReady ready) {
        known.tell(codes());
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReasonsChanged event) {
        known.tell(event.codes());
    }

    void floorUses(@Observes UsesWanted asked) {
        if (asked.subject() instanceof BreakReason reason && reason.isFixed()) {
            asked.add("the floor itself, for agents who miss offers");
        }
    }
}
