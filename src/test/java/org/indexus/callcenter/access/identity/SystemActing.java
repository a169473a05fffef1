package org.indexus.callcenter.access.identity;

import java.util.Optional;

/** Nobody's request: the system acts. */
public final class SystemActing extends Acting {

    @Override
    public Optional<SignedIn> person() {
        return Optional.empty();
    }
}
