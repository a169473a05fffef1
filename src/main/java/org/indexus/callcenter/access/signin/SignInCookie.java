package org.indexus.callcenter.access.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie by which a browser comes back to its {@link KeptSignIns kept sign-in}. Scripts do not see it, other sites cannot make
 * a browser send it but by a link, and it goes when the browser is closed.
 */
final class SignInCookie {

    private static final String NAME = "indexus-sign-in";

    private SignInCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        set(request, response, secret, "");
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", "; Max-Age=0");
    }

    /** By hand: Payara 6 writes no SameSite for a cookie of an application's own. */
    private static void set(HttpServletRequest request, HttpServletResponse response, String value, String more) {
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + value + "; Path=" + path + "; HttpOnly; SameSite=Lax"
                        + (request.isSecure() ? "; Secure" : "") + more);
    }
}
