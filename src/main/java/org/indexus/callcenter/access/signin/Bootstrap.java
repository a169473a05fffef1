package org.indexus.callcenter.access.signin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.tokens.ApiTokens;
import org.indexus.callcenter.access.users.Passwords;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.Users;
import org.indexus.callcenter.platform.database.DatabaseReady;
import org.indexus.callcenter.platform.problems.ProblemException;

/**
 * The first user. While there is none, {@code indexus.bootstrap.admin-password} makes {@code admin} with that password, and
 * {@code indexus.bootstrap.api-token} gives {@code admin} a token of the name "bootstrap". Both are ordinary afterwards:
 * they stay until somebody changes the password or deletes the token, and the settings are not looked at again. With the
 * token alone {@code admin} has a password that nobody knows.
 */
@ApplicationScoped
public class Bootstrap {

    private static final Logger LOG = System.getLogger(Bootstrap.class.getName());

    @Inject
    private Users users;

    @Inject
    private Passwords passwords;

    @Inject
    private ApiTokens tokens;

    @Inject
    @ConfigProperty(name = "indexus.bootstrap.admin-password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "indexus.bootstrap.api-token")
    private Optional<String> token;

    @Transactional
    public void firstUser(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) DatabaseReady ready) {
        if (!users.isEmpty()) {
            return;
        }
        if (password.isEmpty() && token.isEmpty()) {
            LOG.log(Level.WARNING, "There is no user yet: set INDEXUS_BOOTSTRAP_ADMIN_PASSWORD and restart.");
            return;
        }
        User admin = new User();
        admin.setUsername("admin");
        admin.setDisplayName("Administrator");
        admin.setRoles(EnumSet.of(Role.ADMIN));
        String first = password.orElseGet(() -> UUID.randomUUID().toString());
        try {
            passwords.requireStrength("INDEXUS_BOOTSTRAP_ADMIN_PASSWORD", admin, first);
        } catch (ProblemException weak) {
            LOG.log(Level.ERROR, "There is no user yet: {0}", weak.problem().detail());
            return;
        }
        User kept = users.save(admin, first);
        token.ifPresent(secret -> tokens.keep(kept, "bootstrap", secret, null, false));
        LOG.log(Level.INFO, "The first user is admin, as configured.");
    }
}
