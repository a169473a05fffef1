package org.indexus.callcenter.access.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** My settings: one's own password. Theme and ringing tone belong to the browser, and the page keeps them there. */
@Named
@RequestScoped
public class MePage {

    @Inject
    private SignIn signIn;

    @Inject
    private SignedIn signedIn;

    private @Nullable String current;
    private @Nullable String changed;
    private @Nullable String repeated;

    public void changePassword() {
        if (changed == null || !changed.equals(repeated)) {
            Notices.refused("The new password and its repetition differ.");
            return;
        }
        UUID id = signedIn.getId();
        String old = current == null ? "" : current;
        String fresh = changed;
        boolean done = Notices.attempt(
                () -> signIn.changePassword(id, old, fresh),
                "Your password is changed. Whoever is signed in with the old one elsewhere is signed out.");
        if (done) {
            signIn.stay(Faces.getRequest(), Faces.getResponse(), id);
        }
    }

    public @Nullable String getCurrent() {
        return current;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }

    public @Nullable String getChanged() {
        return changed;
    }

    public void setChanged(@Nullable String changed) {
        this.changed = changed;
    }

    public @Nullable String getRepeated() {
        return repeated;
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated;
    }
}
