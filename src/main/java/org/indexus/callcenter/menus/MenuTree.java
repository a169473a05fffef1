package org.indexus.callcenter.menus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.destinations.Named;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.jspecify.annotations.Nullable;

/** Draws a menu with all below it, line by line from top to bottom. For one request. */
final class MenuTree {

    /** Deeper than people read. */
    private static final int DEEPEST = 5;

    private static final int LONGEST = 300;

    private final Map<UUID, Menu> menus;
    private final Names names;
    private final List<Branch> branches = new ArrayList<>();

    private MenuTree(List<Menu> menus, Names names) {
        this.menus = menus.stream().collect(Collectors.toMap(Menu::getId, Function.identity()));
        this.names = names;
    }

    static List<Branch> of(Menu root, List<Menu> menus, Names names) {
        MenuTree tree = new MenuTree(menus, names);
        tree.draw(root, 0);
        return List.copyOf(tree.branches);
    }

    private void draw(Menu menu, int depth) {
        String greeting = names.prompt(menu.getSounds().getGreeting());
        branches.add(Branch.said(depth, greeting == null ? "" : greeting));
        for (Choice choice : menu.getKeys().getChoices()) {
            way(depth, choice.key(), choice.label(), choice.target());
        }
        MenuDigits digits = menu.getDigits();
        Target then = menu.said(MenuExit.DIGITS);
        if (digits.getKind() != null && then != null) {
            way(depth, length(digits), "", then);
        }
        if (menu.getKeys().getDirectDial() != null) {
            branches.add(new Branch(
                    depth,
                    menu.getKeys().getDirectDial(),
                    "",
                    DestinationType.EXTENSION,
                    "that is dialled",
                    null,
                    false));
        }
        exit(menu, depth, MenuExit.INVALID, "wrong keys");
        exit(menu, depth, MenuExit.SILENCE, "no key");
    }

    private static String length(MenuDigits digits) {
        return digits.getLeast() == digits.getMost()
                ? digits.getLeast() + " digits"
                : digits.getLeast() + " to " + digits.getMost() + " digits";
    }

    /** Of menus below only what was said on purpose; the usual one is read at the top. */
    private void exit(Menu menu, int depth, MenuExit exit, String label) {
        Target target = depth == 0 ? menu.exit(exit) : menu.said(exit);
        if (target != null) {
            branches.add(branch(depth, "", label, target));
        }
    }

    private void way(int depth, String key, String label, Target target) {
        branches.add(branch(depth, key, label, target));
        Menu below = target.getType() == DestinationType.MENU ? menus.get(target.getTarget()) : null;
        if (below != null && depth < DEEPEST && branches.size() < LONGEST) {
            draw(below, depth + 1);
        }
    }

    private Branch branch(int depth, String key, String label, Target target) {
        Named named = names.of(target);
        boolean lost = target.getTarget() != null && named == null;
        String link = named == null ? null : link(named);
        return new Branch(depth, key, label, target.getType(), leads(target, named), link, lost);
    }

    private String leads(Target target, @Nullable Named named) {
        if (named != null) {
            return named.name();
        }
        return Stream.of(Optional.ofNullable(target.getNumber()), Optional.ofNullable(names.prompt(target.getPrompt())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String link(Named named) {
        return switch (named.type()) {
            case QUEUE -> "/campaigns/queue?ref=" + named.code();
            case MENU -> "/campaigns/menu?ref=" + named.code();
            case AGENT -> "/settings/user?id=" + named.id();
            case ROUTE -> "/campaigns/did-routes";
            default -> null;
        };
    }
}
