package org.indexus.callcenter.access;

import java.util.Optional;

/** Nobody's request: the system acts. */
public final class SystemActing extends Acting {

    @Override
    Optional<SignedIn> person() {
        return Optional.empty();
    }
}
