package org.indexus.callcenter.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.indexus.callcenter.access.gate.Rules.Rule;
import org.indexus.callcenter.access.identity.SignedIn;

/** Lets nobody through whom the {@link Rules} do not admit. Stands before every page, resource and socket. */
public class Gatekeeper extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Rule> rule = Rules.of(Paths.of(request));
        Optional<SignedIn> signedIn = SignedIn.of(request);
        if (rule.filter(Rule::isOpen).isPresent()) {
            chain.doFilter(request, response);
        } else if (signedIn.isEmpty()) {
            Refusal.notSignedIn(request, response, rule.isPresent());
        } else if (rule.isEmpty()) {
            Refusal.of(HttpServletResponse.SC_NOT_FOUND, request, response);
        } else if (rule.get().admits(signedIn.get().getRoles())) {
            chain.doFilter(request, response);
        } else {
            Refusal.of(HttpServletResponse.SC_FORBIDDEN, request, response);
        }
    }
}
