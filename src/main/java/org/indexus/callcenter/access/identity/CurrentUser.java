package org.indexus.callcenter.access.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.indexus.callcenter.access.users.Passwords;

/** Makes {@link SignedIn} available for injection and in pages, with what they say of passwords. */
@ApplicationScoped
public class CurrentUser {

    @Inject
    private Passwords passwords;

    /** What pages say beside a field for a new password. */
    @Produces
    @Named("shortestPassword")
    int shortestPassword() {
        return passwords.shortest();
    }

    @Produces
    @Named("signedIn")
    @RequestScoped
    SignedIn signedIn(HttpServletRequest request) {
        return SignedIn.of(request).orElseGet(SignedIn::nobody);
    }
}
