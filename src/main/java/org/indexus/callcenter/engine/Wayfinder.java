package org.indexus.callcenter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.indexus.callcenter.engine.WayStop.Branch;
import org.indexus.callcenter.engine.WayStop.Kind;
import org.indexus.callcenter.engine.call.state.Gate;
import org.indexus.callcenter.engine.did.PatternKind;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.Entrance;
import org.indexus.callcenter.engine.plan.MenuChoice;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.jspecify.annotations.Nullable;

/**
 * Goes the way of a call that is only thought of, by the plans and rules that real calls go by, and writes down each stop.
 * Changes nothing. Who waits and who works is as now, whatever moment is asked for.
 */
final class Wayfinder {

    private static final int DEEPEST = 8;
    private static final int MOST_STOPS = 400;

    private final Floor floor;
    private final WayQuestion question;
    private final Draft moment;
    private final QueueStops queues;
    private int stops;

    Wayfinder(Floor floor, WayQuestion question) {
        this.floor = floor;
        this.question = question;
        this.moment = new Draft(floor, question.at().minus(floor.clockOffset));
        this.queues = new QueueStops(floor, question, moment);
    }

    /** A place on the way: what the call was given so far, and the things that it went through. */
    private record At(Journey journey, List<UUID> path) {

        At given(Journey newJourney) {
            return new At(newJourney, path);
        }

        At through(UUID thing) {
            List<UUID> longer = new ArrayList<>(path);
            longer.add(thing);
            return new At(journey, longer);
        }
    }

    /** The stops from the number on. */
    List<WayStop> way() {
        Entrance entrance = new Reception(floor).entrance(question.code(), question.dialled());
        At start = new At(Journey.beginning(0), List.of());
        List<WayStop> way = new ArrayList<>();
        way.add(number(entrance));
        if (entrance.route() != null) {
            way.addAll(route(entrance.route(), start));
        } else if (entrance.named() != null) {
            way.addAll(to(entrance.named(), start));
        } else {
            way.add(WayStop.of(Kind.MESSAGE, "The number is not in service", "The call ends FAILED (NO_ROUTE)."));
        }
        return way;
    }

    private WayStop number(Entrance entrance) {
        List<String> notes = new ArrayList<>();
        if (!entrance.unknown().isEmpty()) {
            notes.add("Nobody knows " + entrance.unknown() + ", which the dialplan names; the number decides.");
        }
        boolean isNamed = entrance.named() != null || isNamedRoute(entrance);
        if (isNamed) {
            notes.add("The dialplan names " + question.code() + "; the number dialled does not matter.");
        } else {
            notes.add(why(entrance.route()));
            others(entrance.route()).ifPresent(notes::add);
        }
        return new WayStop(Kind.NUMBER, null, question.dialled(), notes, List.of(), List.of());
    }

    private boolean isNamedRoute(Entrance entrance) {
        return entrance.route() != null
                && entrance.unknown().isEmpty()
                && entrance.route().code().equals(question.code());
    }

    private static String why(@Nullable RoutePlan route) {
        if (route == null) {
            return "No route says anything of this number, and there is no route default.";
        }
        String pattern = route.pattern() + " (" + route.code() + ")";
        return switch (PatternKind.of(route.pattern())) {
            case EXACT -> "Exactly the number of " + pattern + ".";
            case PREFIX -> "The longest prefix is " + pattern + ".";
            case PATTERN -> "The first pattern that fits, the longest first, is " + pattern + ".";
            case DEFAULT -> "No route says anything of this number, so it is the route default (" + route.code() + ").";
        };
    }

    private Optional<String> others(@Nullable RoutePlan winner) {
        List<String> others = floor.routes.candidates(question.dialled()).stream()
                .filter(route -> !route.equals(winner))
                .map(route -> route.pattern() + " (" + route.code() + ")")
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Would do as well, in this order: " + String.join(", ", others) + ".");
    }

    private List<WayStop> route(RoutePlan route, At at) {
        At given = at.given(at.journey().by(route)).through(route.id().value());
        Destination closed = Gate.closed(route, given.journey(), moment);
        List<String> notes = GiftWords.of(route.gifts());
        String hours = Gate.hours(route, given.journey(), moment);
        if (!hours.isEmpty()) {
            notes.add(hours);
        }
        List<WayStop> way = new ArrayList<>();
        way.add(new WayStop(Kind.ROUTE, route.code(), route.pattern(), notes, List.of(), List.of()));
        way.addAll(to(closed == null ? route.target() : closed, given));
        return way;
    }

    /** On to somewhere; a place where the call was already is named and not gone into again. */
    private List<WayStop> to(Destination destination, At at) {
        if (++stops > MOST_STOPS || at.path().size() > DEEPEST) {
            return List.of(WayStop.of(Kind.MORE, "…", "The way goes on; ask from there."));
        }
        UUID target = destination.target();
        if (target != null && at.path().contains(target)) {
            return List.of(
                    new WayStop(Kind.AGAIN, name(destination), name(destination), List.of(), List.of(), List.of()));
        }
        return switch (destination.type()) {
            case ROUTE -> route(destination, at);
            case MENU -> menu(destination, at);
            case QUEUE, AGENT -> queue(destination, at);
            case EXTENSION -> List.of(WayStop.of(Kind.EXTENSION, name(destination), "Asterisk dials the extension."));
            case EXTERNAL -> List.of(WayStop.of(Kind.EXTERNAL, name(destination), "Asterisk dials out."));
            case MESSAGE ->
                List.of(WayStop.of(
                        Kind.MESSAGE,
                        destination.prompt() == null ? "The usual words" : destination.prompt(),
                        "Then the call ends."));
            case WAIT_ON -> List.of(WayStop.of(Kind.WAIT_ON, "Waits on"));
            case REPEAT -> List.of(WayStop.of(Kind.REPEAT, "The same menu again"));
            case BACK -> List.of(WayStop.of(Kind.BACK, "The menu before"));
            case TOP -> List.of(WayStop.of(Kind.TOP, "The first menu"));
        };
    }

    private String name(Destination destination) {
        return Gate.name(destination, moment);
    }

    private List<WayStop> route(Destination destination, At at) {
        RoutePlan route = destination.target() == null ? null : moment.route(new RouteId(destination.target()));
        return route == null ? gone() : route(route, at);
    }

    private static List<WayStop> gone() {
        return List.of(WayStop.of(
                Kind.FALLBACK,
                "indexus-fallback",
                "What the plan names here is deleted or switched off; the dialplan keeps the caller."));
    }

    private List<WayStop> menu(Destination destination, At at) {
        MenuPlan menu = destination.target() == null ? null : moment.menu(new MenuId(destination.target()));
        if (menu == null) {
            return gone();
        }
        At inside = at.through(menu.id().value());
        List<Branch> branches = new ArrayList<>();
        if (menu.digits() != null) {
            branches.add(new Branch("Digits typed", to(menu.digits().then(), inside)));
        }
        for (Map.Entry<String, MenuChoice> key : new TreeMap<>(menu.choices()).entrySet()) {
            MenuChoice choice = key.getValue();
            At given = inside.given(inside.journey().given(choice.gifts()));
            branches.add(new Branch("Key " + key.getKey() + ": " + choice.label(), to(choice.destination(), given)));
        }
        branches.add(new Branch("No key", to(menu.onSilence(), inside)));
        branches.add(new Branch("Wrong keys", to(menu.onInvalid(), inside)));
        return List.of(new WayStop(Kind.MENU, menu.code(), menu.name(), notes(menu), List.of(), branches));
    }

    private static List<String> notes(MenuPlan menu) {
        List<String> notes = new ArrayList<>();
        notes.add((menu.greeting() == null ? "Says nothing" : "Says " + menu.greeting()) + ", "
                + (menu.attempts() == 1 ? "once." : "up to " + menu.attempts() + " times."));
        if (menu.digits() != null) {
            notes.add("Asks for " + menu.digits().least() + " to "
                    + menu.digits().most() + " digits: " + menu.digits().kind() + ".");
        }
        if (menu.directDial() != null) {
            notes.add("Extensions like " + menu.directDial() + " may be typed.");
        }
        return notes;
    }

    private List<WayStop> queue(Destination destination, At at) {
        QueueId id = destination.queue();
        QueuePlan queue = id == null ? null : moment.queue(id);
        UUID thing = destination.target();
        if (queue == null || thing == null) {
            return gone();
        }
        At inside = at.through(thing);
        OverflowCause refusal = queues.refusal(queue);
        List<Branch> branches = new ArrayList<>();
        if (refusal == null) {
            queues.waysOut(queue, at.journey())
                    .forEach((cause, way) -> branches.add(new Branch(QueueStops.told(cause), to(way, inside))));
        }
        List<WayStop> way = new ArrayList<>();
        way.add(queues.stop(queue, at.journey(), refusal, branches));
        if (refusal != null) {
            way.addAll(to(queues.action(queue, at.journey(), refusal), inside));
        }
        return way;
    }
}
