package org.indexus.callcenter.engine.call.state;

import java.util.ArrayList;
import java.util.List;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Keys;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.Journey.Chosen;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.DigitsPlan;
import org.indexus.callcenter.engine.plan.MenuChoice;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.RoutePlan;

/** What becomes of the keys that a caller pressed in a menu, or of none. Used within one turn and thrown away. */
record Choosing(CallStepBuilder builder, MenuPlan plan, int attempt) {

    private static final String BY_MENU = "MENU";

    /** @param over whether no further key will come */
    CallStep read(String typed, boolean over) {
        if (over && typed.isEmpty()) {
            return silent();
        }
        return switch (Keys.read(plan, typed, over)) {
            case CHOICE -> choose(typed, plan.choices().get(typed));
            case EXTENSION -> dial(Keys.plain(typed));
            case DIGITS -> collect(Keys.plain(typed), plan.digits());
            case MORE, NOTHING -> invalid(typed);
        };
    }

    private CallStep choose(String key, MenuChoice choice) {
        Chosen chosen = new Chosen(plan.code(), key, choice.label());
        builder.change(card ->
                        card.travelled(card.journey().given(choice.gifts()).chose(chosen)))
                .fact(CallFactType.MENU_CHOSEN, null, plan.code() + ": " + key + " " + choice.label());
        return follow(choice.destination());
    }

    private CallStep follow(Destination destination) {
        List<MenuId> above = builder.card().journey().above();
        return switch (destination.type()) {
            case REPEAT -> InMenu.enter(builder, plan, above);
            case BACK -> back(above, above.size() - 1);
            case TOP -> back(above, 0);
            case MENU -> CallRouter.menu(builder, destination, below(above));
            default -> CallRouter.to(builder, destination, BY_MENU);
        };
    }

    /** To one of the menus that led here; where there is none, this one again. */
    private CallStep back(List<MenuId> above, int which) {
        MenuPlan before = which < 0 || above.isEmpty() ? null : builder.moment().menu(above.get(which));
        return before == null
                ? InMenu.enter(builder, plan, List.of())
                : InMenu.enter(builder, before, above.subList(0, which));
    }

    private List<MenuId> below(List<MenuId> above) {
        List<MenuId> longer = new ArrayList<>(above);
        longer.add(plan.id());
        return longer;
    }

    /** An extension that a DID route knows goes by that route, any other one to Asterisk. */
    private CallStep dial(String extension) {
        builder.fact(CallFactType.EXTENSION_DIALLED, null, extension);
        RoutePlan route = builder.moment().routeFor(extension);
        return route == null
                ? CallRouter.to(builder, Destination.toExtension(extension), BY_MENU)
                : CallRouter.by(builder, route, BY_MENU);
    }

    private CallStep collect(String digits, DigitsPlan digitsPlan) {
        builder.change(card -> card.travelled(card.journey().typed(digits)))
                .fact(CallFactType.DIGITS_COLLECTED, null, digitsPlan.kind() + " " + digits);
        return follow(digitsPlan.then());
    }

    private CallStep invalid(String typed) {
        builder.fact(CallFactType.MENU_INVALID, null, typed);
        return attempt < plan.attempts()
                ? InMenu.say(builder, plan, attempt + 1, InMenu.invalid(plan))
                : last(plan.onInvalid(), "MENU_INVALID");
    }

    private CallStep silent() {
        builder.fact(CallFactType.MENU_SILENT);
        return attempt < plan.attempts()
                ? InMenu.say(builder, plan, attempt + 1, plan.silentPrompt())
                : last(plan.onSilence(), "MENU_SILENT");
    }

    private CallStep last(Destination destination, String cause) {
        Journey journey = builder.card().journey();
        return destination.type() == DestinationType.MENU
                ? CallRouter.menu(builder, destination, below(journey.above()))
                : CallRouter.to(builder, destination, cause);
    }
}
