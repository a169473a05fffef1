package org.indexus.callcenter.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.plan.AnnouncementPlan;
import org.indexus.callcenter.engine.plan.CallerIdPlan;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.HoursPlan;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.OverflowPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RecordingPlan;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.indexus.callcenter.engine.plan.RoutingStep;
import org.indexus.callcenter.engine.plan.SoundPlan;
import org.indexus.callcenter.engine.plan.WaitingPlan;
import org.indexus.callcenter.engine.plan.WelcomeMode;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;

/** A queue's plan with one thing changed. */
public final class Plan {

    private final QueuePlan base;
    private RoutingMode strategy;
    private RoutingPlan routing;
    private WaitingPlan waiting;
    private SoundPlan sounds;
    private WrapUpPlan wrapUp;
    private String code;
    private String name;
    private OverflowPlan overflow;
    private HoursPlan hours;
    private RecordingPlan record;
    private List<QueuePlan.Member> members;

    private Plan(QueuePlan base) {
        this.base = base;
        strategy = base.strategy();
        routing = base.routing();
        waiting = base.waiting();
        sounds = base.sounds();
        wrapUp = base.wrapUp();
        code = base.code();
        name = base.name();
        overflow = base.overflow();
        hours = base.hours();
        record = base.record();
        members = base.members();
    }

    public static Plan of(QueuePlan base) {
        return new Plan(base);
    }

    public QueuePlan members(List<QueuePlan.Member> changed) {
        members = changed;
        return copy();
    }

    /** Another code, and name. */
    public QueuePlan named(String changed) {
        code = changed;
        name = changed;
        return copy();
    }

    public QueuePlan strategy(RoutingMode changed) {
        strategy = changed;
        return copy();
    }

    public QueuePlan routing(RoutingPlan changed) {
        routing = changed;
        return copy();
    }

    public QueuePlan steps(RoutingStep... changed) {
        return routing(
                new RoutingPlan(List.of(changed), routing.preferredAgent(), routing.vipPoints(), routing.samePlace()));
    }

    public QueuePlan maxWait(@Nullable Duration changed) {
        waiting = new WaitingPlan(changed, waiting.maxLength(), waiting.weight());
        return copy();
    }

    public QueuePlan wrapUp(Duration changed) {
        return wrapUp(WrapUpPlan.timed(changed));
    }

    public QueuePlan wrapUp(WrapUpPlan changed) {
        wrapUp = changed;
        return copy();
    }

    public QueuePlan welcome(@Nullable String media, WelcomeMode mode) {
        sounds = new SoundPlan(media, sounds.goodbyePrompt(), mode, sounds.holdMusic(), sounds.announcements());
        return copy();
    }

    public QueuePlan announcements(AnnouncementPlan changed) {
        sounds = new SoundPlan(
                sounds.welcomePrompt(), sounds.goodbyePrompt(), sounds.welcomeMode(), sounds.holdMusic(), changed);
        return copy();
    }

    public QueuePlan maxLength(@Nullable Integer changed) {
        waiting = new WaitingPlan(waiting.maxWait(), changed, waiting.weight());
        return copy();
    }

    public QueuePlan weight(int changed) {
        waiting = new WaitingPlan(waiting.maxWait(), waiting.maxLength(), changed);
        return copy();
    }

    public QueuePlan schedule(@Nullable ScheduleId changed) {
        hours = new HoursPlan(changed, hours.zone());
        return copy();
    }

    public QueuePlan closed() {
        overflow = new OverflowPlan(false, overflow.actions());
        return copy();
    }

    public QueuePlan on(OverflowCause cause, Destination action) {
        Map<OverflowCause, Destination> all = new java.util.HashMap<>(overflow.actions());
        all.put(cause, action);
        overflow = new OverflowPlan(overflow.open(), all, overflow.callerId());
        return copy();
    }

    public QueuePlan callerId(CallerIdPlan shown) {
        overflow = new OverflowPlan(overflow.open(), overflow.actions(), shown);
        return copy();
    }

    public QueuePlan recorded() {
        return recorded(RecordingPlan.ALWAYS);
    }

    public QueuePlan recorded(RecordingPlan changed) {
        record = changed;
        return copy();
    }

    private QueuePlan copy() {
        return new QueuePlan(
                base.id(),
                code,
                name,
                base.active(),
                strategy,
                routing,
                base.offers(),
                waiting,
                sounds,
                wrapUp,
                overflow,
                hours,
                record,
                base.figures(),
                members);
    }
}
