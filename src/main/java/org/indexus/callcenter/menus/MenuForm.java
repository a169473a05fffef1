package org.indexus.callcenter.menus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.TargetForm;
import org.indexus.callcenter.engine.plan.DigitsKind;
import org.jspecify.annotations.Nullable;

/** A menu's keys and ways out while somebody edits them. */
public class MenuForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** In the order of a telephone. */
    static final List<String> KEYS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "*", "#");

    private final List<ChoiceForm> choices = new ArrayList<>();
    private final Map<MenuExit, TargetForm> exits = new EnumMap<>(MenuExit.class);
    private boolean collecting;
    private @Nullable String directDial;
    private DigitsKind kind = DigitsKind.CUSTOMER_NUMBER;
    private int least = 1;
    private int most = 8;

    static MenuForm of(Menu menu, Names names) {
        MenuForm form = new MenuForm();
        menu.getKeys().getChoices().forEach(choice -> form.choices.add(ChoiceForm.of(choice, names)));
        form.directDial = menu.getKeys().getDirectDial();
        for (MenuExit exit : MenuExit.values()) {
            form.exits.put(exit, TargetForm.of(menu.said(exit), DigitsJson.TARGETS, names));
        }
        MenuDigits digits = menu.getDigits();
        if (digits.getKind() != null) {
            form.collecting = true;
            form.kind = digits.getKind();
            form.least = digits.getLeast();
            form.most = digits.getMost();
        }
        return form;
    }

    /** What belongs to the other kind of menu is forgotten. */
    void applyTo(Menu menu, Directory directory, Skills skills) {
        List<Choice> read = new ArrayList<>();
        for (int at = 0; !collecting && at < choices.size(); at++) {
            read.add(choices.get(at).read("choices[" + at + "]", directory, skills));
        }
        menu.getKeys().setChoices(read);
        menu.getKeys().setDirectDial(collecting ? null : directDial);
        menu.getDigits().set(collecting ? kind : null, least, most);
        for (MenuExit exit : MenuExit.values()) {
            boolean counts = collecting || exit != MenuExit.DIGITS;
            menu.setExit(exit, counts ? getExit(exit).read(exit.field(), directory) : null);
        }
    }

    /** A row for the next key that means nothing yet. */
    public void add() {
        List<String> taken = choices.stream().map(ChoiceForm::getKey).toList();
        KEYS.stream()
                .filter(key -> !taken.contains(key))
                .findFirst()
                .ifPresent(key -> choices.add(new ChoiceForm(key)));
    }

    public void remove(ChoiceForm choice) {
        choices.remove(choice);
    }

    private TargetForm getExit(MenuExit exit) {
        return exits.computeIfAbsent(exit, none -> new TargetForm(DigitsJson.TARGETS));
    }

    public TargetForm getThen() {
        return getExit(MenuExit.DIGITS);
    }

    public TargetForm getOnInvalid() {
        return getExit(MenuExit.INVALID);
    }

    public TargetForm getOnSilence() {
        return getExit(MenuExit.SILENCE);
    }

    public boolean isFull() {
        return choices.size() >= KEYS.size();
    }

    public List<ChoiceForm> getChoices() {
        return choices;
    }

    public boolean isCollecting() {
        return collecting;
    }

    public void setCollecting(boolean collecting) {
        this.collecting = collecting;
    }

    public @Nullable String getDirectDial() {
        return directDial;
    }

    public void setDirectDial(@Nullable String directDial) {
        this.directDial = directDial;
    }

    public DigitsKind getKind() {
        return kind;
    }

    public void setKind(DigitsKind kind) {
        this.kind = kind;
    }

    public int getLeast() {
        return least;
    }

    public void setLeast(int least) {
        this.least = least;
    }

    public int getMost() {
        return most;
    }

    public void setMost(int most) {
        this.most = most;
    }
}
