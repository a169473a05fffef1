package org.indexus.callcenter.access.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Sign in, and out. Its view is stateless, so a page left open over night still works. */
@Named
@RequestScoped
public class LoginPage {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private SignIn signIn;

    private @Nullable String username;
    private @Nullable String password;
    private @Nullable String from;

    public void signIn() {
        SignIn.Result result = signIn.signIn(Faces.getRequest(), Faces.getResponse(), text(username), text(password));
        if (result.ok()) {
            Faces.redirect(Faces.getRequestContextPath() + goal());
        } else if (result.busy()) {
            answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, result.pause());
            Notices.refused("Too many people are signing in at this moment. Try again in a few seconds.");
        } else if (result.tooMany()) {
            answer(TOO_MANY_REQUESTS, result.pause());
            Notices.refused("Too many attempts. Try again in " + (result.pause().toSeconds() + 1) + " seconds.");
        } else {
            Notices.refused("The username or the password is not right.");
        }
    }

    private static void answer(int status, Duration pause) {
        Faces.setResponseStatus(status);
        Faces.getResponse().setHeader("Retry-After", Long.toString(pause.toSeconds() + 1));
    }

    public void signOut() {
        signIn.signOut(Faces.getRequest(), Faces.getResponse());
        Faces.redirect(Faces.getRequestContextPath() + "/login");
    }

    /** Only our own pages: a path that begins like another host's address is not one. */
    private String goal() {
        return from != null && from.matches("/[A-Za-z0-9].*") ? from : "/";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
