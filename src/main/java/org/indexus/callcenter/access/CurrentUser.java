package org.indexus.callcenter.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Makes {@link SignedIn} available for injection and in pages. */
@ApplicationScoped
public class CurrentUser {

    @Produces
    @Named("signedIn")
    @RequestScoped
    SignedIn signedIn(HttpServletRequest request) {
        return SignedIn.of(request).orElseGet(SignedIn::nobody);
    }
}
