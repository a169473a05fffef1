package org.indexus.callcenter.catalogues;

import jakarta.enterprise.context.ApplicationScoped;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;

/** All skills. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class Skills extends Catalogue<Skill> {

    public Skills() {
        super(Skill.class, Skill::new, "skill");
    }
}
