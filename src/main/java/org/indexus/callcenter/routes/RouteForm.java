package org.indexus.callcenter.routes;

import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.catalogues.RequirementForm;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.TargetForm;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.schedules.Schedules;
import org.jspecify.annotations.Nullable;

/** A route while somebody edits it: where it leads, and what the agent must be able to do. */
public class RouteForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DidRoute route;
    private final TargetForm target;
    private final TargetForm otherwise;
    private final TargetForm closed;
    private final RequirementForm requirement;
    private @Nullable String schedule;

    RouteForm(DidRoute route, Names names) {
        this.route = route;
        this.target = TargetForm.of(route.getTarget(), DidRoute.TARGETS, names);
        this.otherwise = TargetForm.of(route.getOtherwise(), DidRoute.TARGETS, names);
        this.closed = TargetForm.of(route.getClosed(), DidRoute.TARGETS, names);
        this.schedule = route.getSchedule() == null ? null : route.getSchedule().getCode();
        this.requirement =
                RequirementForm.of(route.getGifts().getMatch(), route.getGifts().getSkills());
    }

    /** Throws 422 as {@link TargetForm#read}. */
    DidRoute read(Directory directory, Skills skills, Schedules schedules) {
        route.setTarget(target.read("target", directory));
        route.setOtherwise(isToAgent() ? otherwise.read("otherwise", directory) : null);
        route.setSchedule(schedules.chosen("schedule", schedule));
        route.setClosed(route.getSchedule() == null ? null : closed.read("closed", directory));
        route.getGifts().setSkills(requirement.getMatch(), requirement.read(skills));
        return route;
    }

    /** Code of the schedule; {@code null} for none. */
    public @Nullable String getSchedule() {
        return schedule;
    }

    public void setSchedule(@Nullable String schedule) {
        this.schedule = schedule;
    }

    public boolean isToAgent() {
        return target.getType() == DestinationType.AGENT;
    }

    public DidRoute getRoute() {
        return route;
    }

    public TargetForm getTarget() {
        return target;
    }

    public TargetForm getOtherwise() {
        return otherwise;
    }

    public TargetForm getClosed() {
        return closed;
    }

    public RequirementForm getRequirement() {
        return requirement;
    }

    /** Whether the route is more than a number and a target; the page says so where that part is closed. */
    public boolean isMore() {
        RouteGifts gifts = route.getGifts();
        return gifts.getPriority() != 0
                || gifts.isVip()
                || gifts.getLanguage() != null
                || gifts.getZone() != null
                || !List.copyOf(gifts.getSkills()).isEmpty();
    }
}
