package org.indexus.callcenter.history.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Entries;

/** The one setting of how long history is kept. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class Keepings extends Entries<Keeping> {

    public Keepings() {
        super(Keeping.class);
    }

    public Keeping current() {
        return require(Keeping.ID.toString());
    }

    @Override
    @Transactional
    public Keeping save(Keeping keeping) {
        return super.save(keeping);
    }

    @Override
    protected String name(Keeping keeping) {
        return "history";
    }

    @Override
    protected String noun() {
        return "retention";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.id");
    }
}
