package org.indexus.callcenter.history.retention;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.indexus.callcenter.platform.words.Notices;
import org.omnifaces.cdi.ViewScoped;

/** How long history is kept, as a form. */
@Named
@ViewScoped
public class KeepingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Keepings keepings;

    private Keeping keeping = new Keeping();

    @PostConstruct
    void load() {
        keeping = keepings.current();
    }

    public void save() {
        if (Notices.attempt(() -> keepings.save(keeping), "Saved. What is older is deleted within the hour.")) {
            load();
        }
    }

    public Keeping getKeeping() {
        return keeping;
    }
}
