package org.indexus.callcenter.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.access.audit.Audit;
import org.indexus.callcenter.access.audit.AuditAction;
import org.indexus.callcenter.access.audit.AuditNote;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.access.users.Passwords;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.Users;
import org.indexus.callcenter.platform.problems.ProblemException;

/** Opens and closes sessions of the pages, and changes one's own password. */
@ApplicationScoped
public class SignIn {

    private static final Logger LOG = System.getLogger(SignIn.class.getName());

    @Inject
    private Users users;

    @Inject
    private Passwords passwords;

    @Inject
    private LoginThrottle throttle;

    @Inject
    private KeptSignIns kept;

    @Inject
    private Audit audit;

    @Inject
    private PageSessions sessions;

    /** What came of an attempt; {@code pause} is zero unless there were too many. */
    public record Result(boolean ok, Duration pause, boolean busy) {

        static final Result OK = new Result(true, Duration.ZERO, false);
        static final Result WRONG = new Result(false, Duration.ZERO, false);
        static final Result BUSY = new Result(false, Duration.ofSeconds(2), true);

        public boolean tooMany() {
            return !pause.isZero();
        }
    }

    /** After OK the next request of this browser is made by the user. */
    public Result signIn(HttpServletRequest request, HttpServletResponse response, String username, String password) {
        String name = Users.key(username);
        String address = request.getRemoteAddr();
        Optional<LoginThrottle.Refused> refused = throttle.attempt(name, address, Instant.now());
        if (refused.isPresent()) {
            if (refused.get().first()) {
                audit.noteRefused(users.byUsername(username).orElse(null), AuditAction.SIGN_IN_THROTTLED);
            }
            return new Result(false, refused.get().pause(), false);
        }
        Optional<User> user = users.byUsername(username).filter(User::isActive);
        try {
            if (!isRight(user, password)) {
                LOG.log(Level.INFO, "sign-in refused from {0}", address);
                audit.noteRefused(user.orElse(null), AuditAction.SIGN_IN_REFUSED);
                return Result.WRONG;
            }
        } catch (ProblemException busy) {
            throttle.takeBack(name, address, Instant.now());
            return Result.BUSY;
        }
        audit.noteSignIn(user.get());
        throttle.succeeded(name, address, Instant.now());
        open(request, response, user.get());
        return Result.OK;
    }

    /** Takes as long for a name that nobody has. */
    private boolean isRight(Optional<User> user, String password) {
        if (user.isEmpty()) {
            passwords.pretend(password);
            return false;
        }
        return passwords.matches(user.get(), password);
    }

    private void open(HttpServletRequest request, HttpServletResponse response, User user) {
        SignInCookie.of(request).ifPresent(kept::end);
        SignInCookie.give(request, response, kept.keep(user));
        PageSession.open(request, response, user);
        sessions.opened(request.getSession(), user);
    }

    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        if (SignedIn.of(request).isPresent()) {
            audit.note(AuditNote.of(
                    AuditAction.SIGNED_OUT, "user", SignedIn.of(request).get().getId(), ""));
        }
        SignInCookie.of(request).ifPresent(kept::end);
        SignInCookie.take(request, response);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        try {
            request.logout();
        } catch (ServletException already) {
            LOG.log(Level.DEBUG, "the session was gone already", already);
        }
    }

    /** Throws 422 if the current password is wrong or the new one too weak, 429 after too many guesses. Ends other sessions. */
    @Transactional
    public void changePassword(UUID id, String current, String changed) {
        User user = users.find(id).orElseThrow(() -> ProblemException.notFound("user " + id));
        throttle.repeat(id, Instant.now()).ifPresent(wait -> {
            throw ProblemException.tooMany(wait);
        });
        if (!passwords.matches(user, current)) {
            throw ProblemException.invalid("currentPassword", "WRONG", "This is not your current password.");
        }
        throttle.repeated(id);
        passwords.requireStrength("newPassword", user, changed);
        users.changeOwnPassword(user, changed);
    }

    /** Lets this session live on after {@link #changePassword}. */
    public void stay(HttpServletRequest request, HttpServletResponse response, UUID id) {
        if (request.getSession(false) != null) {
            users.find(id).ifPresent(user -> open(request, response, user));
        }
    }
}
