package org.indexus.callcenter.access.tokens;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.Users;
import org.indexus.callcenter.platform.numbers.Typed;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.web.ReaderZone;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** API tokens: everybody's own in My settings, and all of them, of anybody, for an ADMIN. A new one is shown once. */
@Named
@ViewScoped
public class TokensPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 365;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Users users;

    @Inject
    private SignedIn signedIn;

    private @Nullable String search;
    private @Nullable String name;
    private @Nullable String owner;
    private @Nullable LocalDate lastDay = LocalDate.now(ReaderZone.get()).plusDays(USUAL_DAYS);
    private transient @Nullable String secret;

    public List<ApiToken> getMine() {
        return users.find(signedIn.getId()).map(tokens::of).orElse(List.of());
    }

    /** For administrators; those whose name or user has what is searched for. */
    public List<ApiToken> getAll() {
        Stream<ApiToken> all = signedIn.isAdmin() ? tokens.everybodys().stream() : Stream.of();
        return all.filter(token ->
                        Typed.matches(search, token.getName(), token.getUser().getUsername()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whom an administrator may give one to. */
    public List<User> getOwners() {
        return signedIn.isAdmin() ? users.all() : List.of();
    }

    public void issue() {
        String user =
                signedIn.isAdmin() && owner != null ? owner : signedIn.getId().toString();
        LocalDate until = lastDay;
        Instant end = until == null
                ? null
                : until.plusDays(1).atStartOfDay(ReaderZone.get()).toInstant();
        String called = Objects.requireNonNullElse(name, "");
        boolean issued = Notices.attempt(
                () -> secret =
                        tokens.issue(users.require(user), called, end, false).secret(),
                "The token is created. Copy it now: it is shown only here.");
        name = issued ? null : name;
    }

    public void remove(ApiToken token) {
        Notices.attempt(() -> withdraw(token.getId().toString()), token.getName() + " is withdrawn.");
    }

    private void withdraw(String id) {
        boolean isMine = tokens.require(id).getUser().getId().equals(signedIn.getId());
        if (!isMine && !signedIn.isAdmin()) {
            throw ProblemException.notFound("such token");
        }
        tokens.remove(id);
    }

    public boolean isOver(ApiToken token) {
        return !token.isValidAt(Instant.now());
    }

    /** The token that was just made; gone with the next look at the page. */
    public @Nullable String getSecret() {
        return secret;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
