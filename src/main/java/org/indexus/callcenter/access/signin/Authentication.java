package org.indexus.callcenter.access.signin;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.gate.Gatekeeper;
import org.indexus.callcenter.access.gate.Paths;
import org.indexus.callcenter.access.gate.Rules;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.platform.database.Database;
import org.indexus.callcenter.platform.database.Unavailable;

/**
 * Tells the container, before anything else looks at a request, who makes it. It refuses nothing: {@link Gatekeeper} does,
 * by the {@link Rules}.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = System.getLogger(Authentication.class.getName());

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
        Optional<SignedIn> found;
        try {
            found = credentials.read(request, response);
        } catch (PersistenceException | TransactionalException tooMany) {
            return unavailable(request, response, tooMany);
        }
        if (found.isEmpty()) {
            return context.doNothing();
        }
        SignedIn signedIn = found.get();
        signedIn.attachTo(request);
        return context.notifyContainerAboutLogin(
                signedIn.getUsername(),
                signedIn.getRoles().stream().map(Role::name).collect(toSet()));
    }

    /** Neither known nor refused: the database is away, or all of its connections are in use. */
    private static AuthenticationStatus unavailable(
            HttpServletRequest request, HttpServletResponse response, RuntimeException why) {
        LOG.log(Level.WARNING, "nobody can be asked who this is: {0}", why.getMessage());
        try {
            Unavailable.answer(request, response);
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "the client is gone", gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
