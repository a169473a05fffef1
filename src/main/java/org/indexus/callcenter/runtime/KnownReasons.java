package org.indexus.callcenter.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codes of break reasons, held in memory, so that a socket need not wait for the database. Until the catalogue has told
 * them, every reason is taken. Any thread may ask.
 */
@ApplicationScoped
public class KnownReasons {

    private volatile @Nullable Set<String> codes;

    public void tell(Set<String> all) {
        codes = Set.copyOf(all);
    }

    /** A break without a reason is one, too. */
    public boolean knows(@Nullable String reason) {
        Set<String> known = codes;
        return reason == null || known == null || known.contains(reason);
    }
}
