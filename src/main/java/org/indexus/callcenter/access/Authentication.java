package org.indexus.callcenter.access;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.indexus.callcenter.platform.Database;

/**
 * Tells the container, before anything else looks at a request, who makes it. It refuses nothing: {@link Gatekeeper} does,
 * by the {@link Rules}.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    @Inject
    private Credentials credentials;

    @Inject
    private Database database;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Paths.isStatic(request) || !database.isReady()) {
            return context.doNothing();
        }
        Optional<SignedIn> found = credentials.read(request);
        if (found.isEmpty()) {
            return context.doNothing();
        }
        SignedIn signedIn = found.get();
        request.setAttribute(SignedIn.ATTRIBUTE, signedIn);
        return context.notifyContainerAboutLogin(
                signedIn.getUsername(),
                signedIn.getRoles().stream().map(Role::name).collect(toSet()));
    }
}
