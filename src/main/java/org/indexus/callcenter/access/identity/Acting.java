package org.indexus.callcenter.access.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.platform.web.Client;
import org.jspecify.annotations.Nullable;

/** Who acts on this thread: whoever makes the request, or the system itself where there is no request. */
@ApplicationScoped
public class Acting {

    /** How the audit trail calls what the product does by itself. */
    static final String SYSTEM = "system";

    @Inject
    private SignedIn signedIn;

    @Inject
    private HttpServletRequest request;

    /** Empty where the system acts; somebody who {@link SignedIn#isAnybody() is nobody} on the login page. */
    public Optional<SignedIn> person() {
        try {
            signedIn.isAnybody();
            return Optional.of(signedIn);
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            return Optional.empty();
        }
    }

    /** Whether what is for agents by name only may be shown whole. */
    public boolean isSupervisorOrSystem() {
        return person().map(SignedIn::isSupervisor).orElse(true);
    }

    /** {@code null} for the system, and for nobody. */
    @Nullable
    public UUID id() {
        return person().filter(SignedIn::isAnybody).map(SignedIn::getId).orElse(null);
    }

    public String name() {
        return person().map(SignedIn::getUsername).orElse(SYSTEM);
    }

    /** Where the request comes from; empty for the system. */
    public String address() {
        return person().isPresent() ? Client.of(request).address() : "";
    }
}
