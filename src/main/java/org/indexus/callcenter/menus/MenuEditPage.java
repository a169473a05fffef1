package org.indexus.callcenter.menus;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Edge;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.engine.plan.DigitsKind;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One IVR menu: the picture of what is kept, and the form below it. Without a {@code ref} it creates one. */
@Named
@ViewScoped
public class MenuEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Menus menus;

    @Inject
    private Directory directory;

    @Inject
    private Skills skills;

    private @Nullable String ref;
    private Menu menu = new Menu();
    private MenuForm form = new MenuForm();
    private List<Branch> tree = List.of();
    private List<MenuWarning> warnings = List.of();
    private List<String> origins = List.of();

    public void load() {
        if (ref == null) {
            form.add();
            return;
        }
        menu = menus.require(ref);
        draw();
    }

    private void draw() {
        Names names = directory.names();
        form = MenuForm.of(menu, names);
        tree = MenuTree.of(menu, menus.all(), names);
        warnings = MenuWarnings.with(directory, names).of(menu);
        origins = directory
                .edges()
                .filter(edge -> edge.to().isTo(menu.getId()))
                .map(MenuEditPage::origin)
                .distinct()
                .toList();
    }

    private static String origin(Edge edge) {
        String type = edge.from().type().name();
        return type.charAt(0) + type.substring(1).toLowerCase(java.util.Locale.ROOT) + " "
                + edge.from().name();
    }

    public void save() {
        boolean created = menu.isNew();
        boolean saved = Notices.attempt(
                () -> {
                    form.applyTo(menu, directory, skills);
                    menu = menus.save(menu);
                },
                created
                        ? "The menu is created. Lead a DID route or a key of another menu to it."
                        : "Saved. It holds for the next key, also of callers who are in the menu now.");
        if (saved && created) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect("campaigns/menu?ref=%s", menu.getCode());
        } else if (saved) {
            draw();
        }
    }

    public void delete() {
        String name = menu.getName();
        if (Notices.attempt(() -> menus.remove(menu.getId().toString()), "The menu " + name + " is deleted.")) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect("campaigns/menus");
        }
    }

    public List<Skill> getCatalogue() {
        return skills.all();
    }

    public List<String> getKeys() {
        return MenuForm.KEYS;
    }

    public DigitsKind[] getKinds() {
        return DigitsKind.values();
    }

    public SkillMatch[] getMatches() {
        return SkillMatch.values();
    }

    /** In words who stands in for those who choose nothing; empty for nobody. */
    public String getUsual() {
        return directory.names().told(menu.getUsual());
    }

    public Menu getMenu() {
        return menu;
    }

    public MenuForm getForm() {
        return form;
    }

    public List<Branch> getTree() {
        return tree;
    }

    public List<MenuWarning> getWarnings() {
        return warnings;
    }

    /** What leads here, in words. */
    public List<String> getOrigins() {
        return origins;
    }

    public @Nullable String getRef() {
        return ref;
    }

    public void setRef(@Nullable String ref) {
        this.ref = ref;
    }
}
