package org.indexus.callcenter.catalogues;

import jakarta.enterprise.context.ApplicationScoped;

/** All skills. */
@ApplicationScoped
public class Skills extends Catalogue<Skill> {

    public Skills() {
        super(Skill.class, Skill::new, "skill");
    }
}
