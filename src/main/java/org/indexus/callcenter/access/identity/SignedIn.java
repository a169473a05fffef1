package org.indexus.callcenter.access.identity;

import jakarta.servlet.ServletRequest;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.users.User;
import org.jspecify.annotations.Nullable;

/**
 * Who makes this request: inject it, or write {@code #{signedIn.displayName}} in a page. Request scoped, so it follows the
 * request in beans that live longer; outside of a request there is none. Nobody is signed in on the login page only.
 */
public class SignedIn {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private final @Nullable UUID id;
    private final String username;
    private final String displayName;
    private final String language;
    private final Set<Role> roles;
    private final @Nullable Grant grant;

    private SignedIn(
            @Nullable UUID id,
            String username,
            String displayName,
            String language,
            Set<Role> roles,
            @Nullable Grant grant) {
        this.id = id;
        this.username = username;
        this.displayName = displayName;
        this.language = language;
        this.roles = roles;
        this.grant = grant;
    }

    /** Nobody; also what the container's proxy is made of. */
    protected SignedIn() {
        this(null, "", "", "en", EnumSet.noneOf(Role.class), null);
    }

    static SignedIn nobody() {
        return new SignedIn();
    }

    public static SignedIn as(User user, Grant grant) {
        return new SignedIn(
                user.getId(),
                user.getUsername(),
                user.getDisplayName(),
                user.getLanguage(),
                Role.expanded(user.getRoles()),
                grant);
    }

    /** From now on {@link #of} finds them in the request. */
    public void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** For filters and handshakes, which have a request and no injection. */
    public static Optional<SignedIn> of(ServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }

    public boolean isAnybody() {
        return id != null;
    }

    /** Throws {@link IllegalStateException} when nobody is signed in. */
    public UUID getId() {
        if (id == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return id;
    }

    /** What let them in. Throws {@link IllegalStateException} when nobody is signed in. */
    public Grant grant() {
        if (grant == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return grant;
    }

    public String getUsername() {
        return username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getLanguage() {
        return language;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(language);
    }

    /** With those that they include: an ADMIN is a SUPERVISOR, too. */
    public Set<Role> getRoles() {
        return roles;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAgent() {
        return is(Role.AGENT);
    }

    public boolean isSupervisor() {
        return is(Role.SUPERVISOR);
    }

    public boolean isAdmin() {
        return is(Role.ADMIN);
    }
}
