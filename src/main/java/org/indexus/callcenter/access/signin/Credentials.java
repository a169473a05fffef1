package org.indexus.callcenter.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.indexus.callcenter.access.gate.Paths;
import org.indexus.callcenter.access.identity.Grant;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.access.tokens.ApiToken;
import org.indexus.callcenter.access.tokens.ApiTokens;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.Users;
import org.indexus.callcenter.platform.web.Client;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a request who makes it. A token counts everywhere. The session of the pages counts for pages, for reading in
 * the API (a foreign site could make a browser send the cookie, so never for changes), and for a WebSocket whose Origin is
 * our own. A session that the server has forgotten comes back by the cookie of a kept sign-in, and counts no more than before.
 */
@ApplicationScoped
public class Credentials {

    private static final String BEARER = "bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private Users users;

    @Inject
    private ApiTokens tokens;

    @Inject
    private KeptSignIns kept;

    @Inject
    private PageSessions sessions;

    /** Empty when there are no credentials, or wrong ones; a wrong token is not helped by a session. */
    public Optional<SignedIn> read(HttpServletRequest request, HttpServletResponse response) {
        String header = request.getHeader("Authorization");
        if (header != null) {
            return bearer(header).flatMap(tokens::valid).map(Credentials::byToken);
        }
        if (!sessionCounts(request)) {
            return Optional.empty();
        }
        Instant now = Instant.now();
        Optional<User> user = PageSession.of(request).flatMap(session -> user(session, now));
        return user.isPresent()
                ? user.map(one -> bySession(one, request, now))
                : broughtBack(request, response, now).map(one -> bySession(one, request, now));
    }

    /** The server has forgotten the session, by a restart or an upgrade; the sign-in goes on in a new one. */
    private Optional<User> broughtBack(HttpServletRequest request, HttpServletResponse response, Instant now) {
        Optional<KeptSignIn> found = SignInCookie.of(request).flatMap(kept::find);
        Optional<User> user = found.flatMap(signIn -> user(signIn.session(), now))
                .filter(one -> found.get().holds(one, now));
        user.ifPresent(one -> {
            found.get().session().open(request, response);
            sessions.opened(request.getSession(), one);
        });
        return user;
    }

    private static Optional<String> bearer(String header) {
        return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static SignedIn byToken(ApiToken token) {
        return SignedIn.as(token.getUser(), Grant.by(token.getUser(), token.getId(), token.getExpiresAt()));
    }

    private SignedIn bySession(User user, HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        PageSession.limit(session, user);
        if (PageSession.isUseToBeNoted(session, now, KeptSignIns.USE_IS_NOTED_EVERY)) {
            SignInCookie.of(request).ifPresent(secret -> kept.noteUse(secret, now));
        }
        return SignedIn.as(user, Grant.by(user, session));
    }

    private static boolean sessionCounts(HttpServletRequest request) {
        if (Paths.isSocket(request)) {
            return isOwnOrigin(request);
        }
        return !Paths.isApi(request) || READING.contains(request.getMethod());
    }

    /** A session ends when the user is switched off or gets another password. */
    private Optional<User> user(PageSession session, Instant now) {
        return session.isOver(now)
                ? Optional.empty()
                : users.find(session.user()).filter(User::isActive).filter(user -> user.passwordChangedAt()
                        .equals(session.passwordOf()));
    }

    private static boolean isOwnOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        String authority = authority(origin);
        return authority != null
                && authority.equalsIgnoreCase(
                        withoutUsualPort(Client.of(request).host()));
    }

    private static @Nullable String authority(String origin) {
        try {
            return withoutUsualPort(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException rubbish) {
            return null;
        }
    }

    /** Browsers leave the usual port out of Origin, proxies may put it into Host. */
    private static @Nullable String withoutUsualPort(@Nullable String authority) {
        return authority == null ? null : authority.replaceFirst(":(80|443)$", "");
    }
}
