package org.indexus.callcenter.menus;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.destinations.Edge;
import org.indexus.callcenter.destinations.Named;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.plan.DestinationType;

/** Where a menu leads, as others ask it. */
final class MenuWays {

    private MenuWays() {}

    static Named named(Menu menu) {
        return new Named(DestinationType.MENU, menu.getId(), menu.getCode(), menu.getName());
    }

    /** All ways on; those within menus lead back and count no more. */
    static List<Edge> of(Menu menu) {
        Named from = named(menu);
        List<Edge> edges = new ArrayList<>();
        List<Choice> choices = menu.getKeys().getChoices();
        for (int at = 0; at < choices.size(); at++) {
            edges.add(new Edge(
                    from, "choices[" + at + "].target", true, choices.get(at).target()));
        }
        for (MenuExit exit : MenuExit.values()) {
            Target target = menu.exit(exit);
            if (target != null) {
                edges.add(new Edge(from, exit.field(), exit == MenuExit.DIGITS, target));
            }
        }
        return edges;
    }

    /** In words where the menu leads to the thing: {@code menu main, key 1}. */
    static List<String> uses(Menu menu, UUID thing) {
        List<String> uses = new ArrayList<>();
        String name = "menu " + menu.getCode() + ", ";
        for (Choice choice : menu.getKeys().getChoices()) {
            if (choice.target().isTo(thing)) {
                uses.add(name + "key " + choice.key());
            }
        }
        for (MenuExit exit : MenuExit.values()) {
            Target said = menu.said(exit);
            if (said != null && said.isTo(thing)) {
                uses.add(name + exit.words());
            }
        }
        return uses;
    }

    /** In words where the menu says the prompt. */
    static List<String> usesOfPrompt(Menu menu, String media) {
        MenuSounds sounds = menu.getSounds();
        String name = "menu " + menu.getCode();
        List<String> uses = new ArrayList<>();
        if (media.equals(sounds.getGreeting())
                || media.equals(sounds.getInvalidPrompt())
                || media.equals(sounds.getSilentPrompt())) {
            uses.add(name);
        }
        for (Choice choice : menu.getKeys().getChoices()) {
            if (media.equals(choice.target().getPrompt())) {
                uses.add(name + ", key " + choice.key());
            }
        }
        for (MenuExit exit : MenuExit.values()) {
            Target said = menu.said(exit);
            if (said != null && media.equals(said.getPrompt())) {
                uses.add(name + ", " + exit.words());
            }
        }
        return uses;
    }

    /** In words where a key asks for the skill. */
    static List<String> usesOfSkill(Menu menu, UUID skill) {
        return menu.getKeys().getChoices().stream()
                .filter(choice -> choice.skills().stream()
                        .anyMatch(each -> each.getSkill().getId().equals(skill)))
                .map(choice -> "menu " + menu.getCode() + ", key " + choice.key())
                .toList();
    }
}
