package org.indexus.callcenter.catalogues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.omnifaces.cdi.ViewScoped;

/** Settings: skills, which agents have at a level and queues require. */
@Named
@ViewScoped
public class SkillsPage extends CataloguePage<Skill> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Skills skills;

    @Override
    protected Catalogue<Skill> catalogue() {
        return skills;
    }

    @Override
    public String getNoun() {
        return "skill";
    }

    @Override
    protected String proposed(String words) {
        return words.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
