package org.indexus.callcenter.engine.model;

import java.time.Instant;
import java.time.ZoneId;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.Opening;
import org.indexus.callcenter.engine.plan.QueueLoad;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.jspecify.annotations.Nullable;

/** What a state may know when it decides: the time of the turn and the plans in force. */
public interface Moment {

    /** The engine's time of this turn. */
    Instant now();

    /** What the clock on the wall shows: schedules live by it, and it may be set. */
    Instant wallClock();

    /** The schedule, or {@code null} when nobody knows it. */
    @Nullable
    SchedulePlan schedule(ScheduleId id);

    /** What the schedule says now; open where there is none, or none that is known: a gap of ours turns nobody away. */
    default Opening opening(@Nullable ScheduleId schedule, @Nullable ZoneId callersZone) {
        SchedulePlan plan = schedule == null ? null : schedule(schedule);
        return plan == null ? Opening.ALWAYS : plan.briefly(wallClock(), callersZone);
    }

    /** The queue's plan, or {@code null} when it was deleted. */
    @Nullable
    QueuePlan queue(QueueId id);

    /** The menu's plan, or {@code null} when it was deleted. */
    @Nullable
    MenuPlan menu(MenuId id);

    /** The route, or {@code null} when it was deleted or switched off. */
    @Nullable
    RoutePlan route(RouteId id);

    /** The queue, menu or route with this id or code, or the agent with this id or username; {@code null} for none. */
    @Nullable
    Destination find(DestinationType type, String ref);

    /** The route whose pattern says something of this number, {@code default} left out; else {@code null}. */
    @Nullable
    RoutePlan routeFor(String number);

    /** The route that a call has now which came by the one with this code, or by none; {@code null} when there is none for the number. */
    @Nullable
    RoutePlan routeNow(@Nullable String code, String dialled);

    /** The agent's profile, or {@code null} when it was deleted. */
    @Nullable
    AgentProfile agent(AgentId id);

    /** What the agent is doing, or {@code null} for one who is not known. */
    @Nullable
    DutyStatus duty(AgentId id);

    /** Whether the agent may be asked now for a call on this Asterisk server. */
    boolean mayBeOffered(AgentId id, ConnectionId connection);

    /** Whether anybody does the work after this call now. */
    boolean isWrappedUp(CallId call);

    /** Until when routing waits for the customer list to say who calls; {@code null} when it does not. */
    @Nullable
    Instant customerDue(CallId call);

    /** Since when this caller waited who left the queue a while ago, if the queue gives the place back; else {@code null}. */
    @Nullable
    Instant formerPlace(QueuePlan queue, String number);

    /** What a caller may expect at this place of a line, whether or not already in it; {@code null} when the queue is gone. */
    @Nullable
    WaitEstimate outlook(CallId call, Place place, CallClass callers);

    /** Whether the Asterisk server can be heard. */
    boolean isConnected(ConnectionId connection);

    /** Whether the Asterisk server was started after this moment, so that no call of before can have outlived it. */
    boolean startedAfter(ConnectionId connection, Instant moment);

    /** Whether the dice fall so, as they do in {@code percent} of a hundred throws. */
    boolean luck(int percent);

    /** How busy the queue is. */
    QueueLoad load(QueueId id);
}
