package org.indexus.callcenter.catalogues;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.platform.Notices;
import org.omnifaces.cdi.ViewScoped;

/** Settings, Skills: the list, and one of them to add or rename. */
@Named
@ViewScoped
public class SkillsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Skills skills;

    private List<Skill> list = List.of();
    private Skill skill = new Skill();

    @PostConstruct
    void load() {
        list = skills.all();
    }

    public void begin() {
        skill = new Skill();
    }

    public void edit(Skill chosen) {
        skill = chosen;
    }

    public void save() {
        boolean created = skill.isNew();
        boolean saved = Notices.attempt(
                () -> skills.save(skill),
                created ? "The skill is added. Give it to agents under Users." : "The skill is renamed.");
        if (saved) {
            begin();
        }
        load();
    }

    public void delete(Skill chosen) {
        if (Notices.attempt(
                () -> skills.remove(chosen.getId().toString()), "The skill " + chosen.getLabel() + " is deleted.")) {
            begin();
        }
        load();
    }

    public List<Skill> getList() {
        return list;
    }

    public Skill getSkill() {
        return skill;
    }
}
