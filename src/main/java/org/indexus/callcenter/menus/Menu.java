package org.indexus.callcenter.menus;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.indexus.callcenter.destinations.Codes;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.DigitsPlan;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.platform.entries.Entry;
import org.jspecify.annotations.Nullable;

/** An IVR menu as configured. */
@Entity
@Table(name = "ivr_menus")
public class Menu extends Entry {

    @Column(nullable = false)
    @NotBlank(message = "code is required")
    @Size(max = 64, message = "code may have at most 64 characters")
    @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE)
    private String code = "";

    @Column(nullable = false)
    @NotBlank(message = "name is required")
    @Size(max = 100, message = "name may have at most 100 characters")
    private String name = "";

    @Embedded
    @Valid
    private MenuSounds sounds = new MenuSounds();

    @Embedded
    private MenuKeys keys = new MenuKeys();

    @Embedded
    private MenuDigits digits = new MenuDigits();

    @Embedded
    @Valid
    private MenuTimes times = new MenuTimes();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "ivr_menu_exits", joinColumns = @JoinColumn(name = "menu_id"))
    @MapKeyColumn(name = "cause")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<MenuExit, Target> exits = new HashMap<>();

    /** What the floor works with. */
    MenuPlan toPlan() {
        return new MenuPlan(
                new MenuId(getId()),
                code,
                name,
                sounds.getGreeting(),
                keys.toPlan(),
                keys.getDirectDial(),
                collected(),
                times.patience(),
                times.betweenKeys(),
                sounds.getAttempts(),
                sounds.getInvalidPrompt(),
                sounds.getSilentPrompt(),
                leadsTo(MenuExit.INVALID),
                leadsTo(MenuExit.SILENCE),
                times.getMaxVisits());
    }

    private @Nullable DigitsPlan collected() {
        return digits.getKind() == null
                ? null
                : new DigitsPlan(digits.getKind(), digits.getLeast(), digits.getMost(), leadsTo(MenuExit.DIGITS));
    }

    private Destination leadsTo(MenuExit exit) {
        Target target = exit(exit);
        if (target == null) {
            throw new IllegalStateException("menu " + code + " leads nowhere: " + exit);
        }
        return target.toPlan();
    }

    /** Where this exit leads, by the usual if nothing else is said; {@code null} when there is no usual one. */
    public @Nullable Target exit(MenuExit exit) {
        Target said = exits.get(exit);
        return said == null && exit != MenuExit.DIGITS ? getUsual() : said;
    }

    /**
     * A person for those who say nothing and those who press nonsense: the first choice that leads to a queue, or where digits
     * lead. {@code null} when there is neither.
     */
    public @Nullable Target getUsual() {
        return keys.getChoices().stream()
                .map(Choice::target)
                .filter(target -> target.getType() == DestinationType.QUEUE)
                .findFirst()
                .orElse(exits.get(MenuExit.DIGITS));
    }

    /** Only what was said; {@code null} for the usual. */
    public @Nullable Target said(MenuExit exit) {
        return exits.get(exit);
    }

    public void setExit(MenuExit exit, @Nullable Target target) {
        if (target == null) {
            exits.remove(exit);
        } else {
            exits.put(exit, target);
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public MenuSounds getSounds() {
        return sounds;
    }

    public MenuKeys getKeys() {
        return keys;
    }

    public MenuDigits getDigits() {
        return digits;
    }

    public MenuTimes getTimes() {
        return times;
    }
}
