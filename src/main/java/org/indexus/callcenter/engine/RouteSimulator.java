package org.indexus.callcenter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.indexus.callcenter.engine.PathStop.Branch;
import org.indexus.callcenter.engine.PathStop.Kind;
import org.indexus.callcenter.engine.call.state.Gate;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.Entrance;
import org.indexus.callcenter.engine.plan.MenuChoice;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.ScheduleAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Goes the path of a call that is only thought of, by the plans and rules that real calls go by, and writes down each stop, in
 * codes and values. Changes nothing. Who waits and who works is as now, whatever moment is asked for.
 */
final class RouteSimulator {

    private static final int DEEPEST = 8;
    private static final int MOST_STOPS = 400;

    private final Floor floor;
    private final PathQuestion question;
    private final Draft moment;
    private final QueueStops queues;
    private int stops;

    RouteSimulator(Floor floor, PathQuestion question) {
        this.floor = floor;
        this.question = question;
        this.moment = new Draft(floor, question.at().minus(floor.clockOffset));
        this.queues = new QueueStops(floor, question, moment);
    }

    /** A place on the path: what the call was given so far, and the things that it went through. */
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
    List<PathStop> path() {
        Entrance entrance = new Reception(floor).entrance(question.code(), question.dialled());
        At start = new At(Journey.beginning(0), List.of());
        List<PathStop> path = new ArrayList<>();
        path.add(number(entrance));
        if (entrance.route() != null) {
            path.addAll(route(entrance.route(), start));
        } else if (entrance.named() != null) {
            path.addAll(to(entrance.named(), start));
        } else {
            path.add(PathStop.of(
                    Kind.MESSAGE, PathCode.NOT_IN_SERVICE.with(), PathCode.ENDS_AS.with(Outcome.FAILED, "NO_ROUTE")));
        }
        return path;
    }

    private PathStop number(Entrance entrance) {
        List<PathNote> notes = new ArrayList<>();
        if (!entrance.unknown().isEmpty()) {
            notes.add(PathCode.UNKNOWN_CODE.with(entrance.unknown()));
        }
        String code = question.code();
        if (code != null && (entrance.named() != null || isNamedRoute(entrance))) {
            notes.add(PathCode.NAMED_BY_DIALPLAN.with(code));
        } else {
            notes.add(PathNotes.why(entrance.route()));
            List<RoutePlan> others = others(entrance.route());
            if (!others.isEmpty()) {
                notes.add(PathCode.ALSO_FIT.with(others.toArray()));
            }
        }
        return new PathStop(Kind.NUMBER, null, PathCode.NAMED.with(question.dialled()), notes, List.of(), List.of());
    }

    private boolean isNamedRoute(Entrance entrance) {
        return entrance.route() != null
                && entrance.unknown().isEmpty()
                && entrance.route().code().equals(question.code());
    }

    private List<RoutePlan> others(@Nullable RoutePlan winner) {
        return floor.routes.candidates(question.dialled()).stream()
                .filter(route -> !route.equals(winner))
                .toList();
    }

    private List<PathStop> route(RoutePlan route, At at) {
        At given = at.given(at.journey().by(route)).through(route.id().value());
        Destination closed = Gate.closed(route, given.journey(), moment);
        List<PathNote> notes = PathNotes.of(route.gifts());
        ScheduleAnswer hours =
                Gate.hours(route.schedule(), given.journey().gifts().zone(), moment);
        if (hours != null) {
            notes.add(PathCode.SCHEDULE.with(hours));
        }
        List<PathStop> path = new ArrayList<>();
        path.add(new PathStop(
                Kind.ROUTE, route.code(), PathCode.NAMED.with(route.pattern()), notes, List.of(), List.of()));
        path.addAll(to(closed == null ? route.target() : closed, given));
        return path;
    }

    /** On to somewhere; a place where the call was already is named and not gone into again. */
    private List<PathStop> to(Destination destination, At at) {
        if (++stops > MOST_STOPS || at.path().size() > DEEPEST) {
            return one(Kind.MORE, PathCode.NAMED.with("…"), PathCode.GOES_ON.with());
        }
        UUID target = destination.target();
        if (target != null && at.path().contains(target)) {
            String name = Gate.name(destination, moment);
            return List.of(new PathStop(Kind.AGAIN, name, PathCode.NAMED.with(name), List.of(), List.of(), List.of()));
        }
        return switch (destination.type()) {
            case ROUTE -> route(destination, at);
            case MENU -> menu(destination, at);
            case QUEUE, AGENT -> queue(destination, at);
            case EXTENSION -> one(Kind.EXTENSION, named(destination), PathCode.DIALS_EXTENSION.with());
            case EXTERNAL -> one(Kind.EXTERNAL, named(destination), PathCode.DIALS_OUT.with());
            case MESSAGE -> one(Kind.MESSAGE, message(destination.prompt()), PathCode.THEN_ENDS.with());
            case WAIT_ON -> one(Kind.WAIT_ON, PathCode.WAITS_ON.with());
            case REPEAT -> one(Kind.REPEAT, PathCode.SAME_MENU.with());
            case BACK -> one(Kind.BACK, PathCode.MENU_BEFORE.with());
            case TOP -> one(Kind.TOP, PathCode.FIRST_MENU.with());
        };
    }

    private static List<PathStop> one(Kind kind, PathNote title, PathNote... notes) {
        return List.of(PathStop.of(kind, title, notes));
    }

    private static PathNote message(@Nullable String prompt) {
        return prompt == null ? PathCode.USUAL_MESSAGE.with() : PathCode.NAMED.with(prompt);
    }

    private PathNote named(Destination destination) {
        return PathCode.NAMED.with(Gate.name(destination, moment));
    }

    private List<PathStop> route(Destination destination, At at) {
        RoutePlan route = destination.target() == null ? null : moment.route(new RouteId(destination.target()));
        return route == null ? gone() : route(route, at);
    }

    private static List<PathStop> gone() {
        return one(Kind.FALLBACK, PathCode.NAMED.with("indexus-fallback"), PathCode.TARGET_GONE.with());
    }

    private List<PathStop> menu(Destination destination, At at) {
        MenuPlan menu = destination.target() == null ? null : moment.menu(new MenuId(destination.target()));
        if (menu == null) {
            return gone();
        }
        At inside = at.through(menu.id().value());
        List<Branch> branches = new ArrayList<>();
        if (menu.digits() != null) {
            branches.add(
                    new Branch(PathCode.DIGITS_TYPED.with(), to(menu.digits().then(), inside)));
        }
        for (Map.Entry<String, MenuChoice> key : new TreeMap<>(menu.choices()).entrySet()) {
            MenuChoice choice = key.getValue();
            At given = inside.given(inside.journey().given(choice.gifts()));
            branches.add(new Branch(PathCode.KEY.with(key.getKey(), choice.label()), to(choice.destination(), given)));
        }
        branches.add(new Branch(PathCode.NO_KEY.with(), to(menu.onSilence(), inside)));
        branches.add(new Branch(PathCode.WRONG_KEYS.with(), to(menu.onInvalid(), inside)));
        return List.of(new PathStop(
                Kind.MENU, menu.code(), PathCode.NAMED.with(menu.name()), PathNotes.of(menu), List.of(), branches));
    }

    private List<PathStop> queue(Destination destination, At at) {
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
                    .forEach((cause, way) -> branches.add(new Branch(PathCode.OVERFLOW.with(cause), to(way, inside))));
        }
        List<PathStop> path = new ArrayList<>();
        path.add(queues.stop(queue, at.journey(), refusal, branches));
        if (refusal != null) {
            path.addAll(to(queues.action(queue, at.journey(), refusal), inside));
        }
        return path;
    }
}
