package org.indexus.callcenter.routes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.indexus.callcenter.destinations.Codes;
import org.indexus.callcenter.destinations.Edge;
import org.indexus.callcenter.destinations.Named;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.platform.entries.Entry;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.schedules.Schedule;
import org.jspecify.annotations.Nullable;

/** Who dialled something like the pattern goes to the target, with what the route gives to the call. */
@Entity
@Table(name = "did_routes")
public class DidRoute extends Entry {

    /** Where a route may lead. */
    public static final List<DestinationType> TARGETS = List.of(
            DestinationType.QUEUE,
            DestinationType.MENU,
            DestinationType.AGENT,
            DestinationType.EXTENSION,
            DestinationType.EXTERNAL,
            DestinationType.MESSAGE,
            DestinationType.ROUTE);

    @Column(nullable = false)
    @NotBlank(message = "code is required")
    @Size(max = 64, message = "code may have at most 64 characters")
    @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE)
    private String code = "";

    /** An exact number, a prefix ending in *, a pattern of Asterisk's beginning with _, or default. */
    @Column(nullable = false)
    @NotBlank(message = "pattern is required")
    @Size(max = 80, message = "pattern may have at most 80 characters")
    @Pattern(
            regexp = "default|\\+?[0-9A-Za-z.#-]+\\*?|[*#][0-9*#]+|_(?:[0-9XZNxzn+*#.!-]|\\[[0-9A-Za-z*#+-]+])+",
            message = "pattern is a number (100, +421905123456), a prefix (421*), an Asterisk pattern (_2XX)"
                    + " or default")
    private String pattern = "";

    @Embedded
    @AttributeOverride(name = "type", column = @Column(name = "target_type", nullable = false))
    @AttributeOverride(name = "target", column = @Column(name = "target_id"))
    @AttributeOverride(name = "keepWaitingTime", column = @Column(name = "target_keeps", nullable = false))
    @AttributeOverride(name = "number", column = @Column(name = "target_number"))
    @AttributeOverride(name = "prompt", column = @Column(name = "target_prompt"))
    private @Nullable Target target;

    @Embedded
    @AttributeOverride(name = "type", column = @Column(name = "otherwise_type"))
    @AttributeOverride(name = "target", column = @Column(name = "otherwise_id"))
    @AttributeOverride(name = "keepWaitingTime", column = @Column(name = "otherwise_keeps"))
    @AttributeOverride(name = "number", column = @Column(name = "otherwise_number"))
    @AttributeOverride(name = "prompt", column = @Column(name = "otherwise_prompt"))
    private @Nullable Target otherwise;

    @Embedded
    @AttributeOverride(name = "type", column = @Column(name = "closed_type"))
    @AttributeOverride(name = "target", column = @Column(name = "closed_id"))
    @AttributeOverride(name = "keepWaitingTime", column = @Column(name = "closed_keeps"))
    @AttributeOverride(name = "number", column = @Column(name = "closed_number"))
    @AttributeOverride(name = "prompt", column = @Column(name = "closed_prompt"))
    private @Nullable Target closed;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "schedule_id")
    private @Nullable Schedule schedule;

    @Embedded
    @Valid
    private RouteGifts gifts = new RouteGifts();

    @Column(nullable = false)
    private boolean active = true;

    RoutePlan toPlan() {
        return new RoutePlan(
                new RouteId(getId()),
                code,
                pattern,
                requireTarget().toPlan(),
                gifts.toPlan(),
                otherwise == null ? null : otherwise.toPlan(),
                schedule == null ? null : schedule.scheduleId(),
                closed == null ? null : closed.toPlan(),
                active);
    }

    /** Throws 422 for what annotations cannot say. */
    void check() {
        requireTarget().check("target");
        gifts.check();
        check("otherwise", otherwise);
        check("closed", closed);
    }

    private static void check(String field, @Nullable Target way) {
        if (way != null) {
            way.check(field);
        }
    }

    /** Where it sends callers on. */
    List<Edge> edges() {
        Named from = named();
        List<Edge> edges = new ArrayList<>();
        add(edges, from, "target", target);
        add(edges, from, "otherwise", otherwise);
        add(edges, from, "closed", closed);
        return edges;
    }

    private static void add(List<Edge> edges, Named from, String field, @Nullable Target to) {
        if (to != null) {
            edges.add(new Edge(from, field, false, to));
        }
    }

    Named named() {
        return new Named(DestinationType.ROUTE, getId(), code, pattern + " (" + code + ")");
    }

    private Target requireTarget() {
        if (target == null) {
            throw ProblemException.invalid(
                    "target", "REQUIRED", "target is required, like {\"type\":\"QUEUE\",\"ref\":\"support\"}.");
        }
        return target;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    /** {@code null} only before it was chosen. */
    public @Nullable Target getTarget() {
        return target;
    }

    public void setTarget(@Nullable Target target) {
        this.target = target;
    }

    /** For a route to an agent: where calls go that the agent does not take; {@code null} for a message. */
    public @Nullable Target getOtherwise() {
        return otherwise;
    }

    public void setOtherwise(@Nullable Target otherwise) {
        this.otherwise = otherwise;
    }

    /** Where calls go outside of the schedule's hours; {@code null} for the schedule's message. */
    public @Nullable Target getClosed() {
        return closed;
    }

    public void setClosed(@Nullable Target closed) {
        this.closed = closed;
    }

    /** Its opening hours; {@code null} for always. */
    public @Nullable Schedule getSchedule() {
        return schedule;
    }

    public void setSchedule(@Nullable Schedule schedule) {
        this.schedule = schedule;
    }

    public RouteGifts getGifts() {
        return gifts;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
