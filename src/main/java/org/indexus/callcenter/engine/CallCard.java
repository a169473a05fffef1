package org.indexus.callcenter.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a call and worth keeping: what the log shows, and what a restart needs to go on. Each change
 * comes with at least one {@link CallFact}, and {@code seq} is the number of the last one.
 *
 * @param phaseSince since when the call is in this phase
 * @param attempts how many offers were made; numbers the legs
 * @param wrapUp how long the agent worked after the call, {@code null} until that is over
 */
public record CallCard(
        CallId id,
        Origin origin,
        long seq,
        CallPhase phase,
        Instant phaseSince,
        @Nullable Customer customer,
        @Nullable Place place,
        List<Visit> visits,
        int attempts,
        @Nullable Service service,
        Recording recording,
        @Nullable Ending ending,
        @Nullable Duration wrapUp) {

    public CallCard {
        visits = List.copyOf(visits);
    }

    public static CallCard arriving(CallId id, Origin origin, Instant now) {
        return new CallCard(
                id, origin, 0, CallPhase.IN_MENU, now, null, null, List.of(), 0, null, Recording.NONE, null, null);
    }

    public String channel() {
        return origin.channel().id();
    }

    public ConnectionId connection() {
        return origin.connection();
    }

    /** The queue of the present or last visit; {@code null} when the caller never joined a line. */
    public @Nullable QueueRef queue() {
        return visits.isEmpty() || place == null ? null : place.queue();
    }

    /** The beginning of the present or last visit; the arrival for a caller who never joined a line. */
    public Instant enteredAt() {
        return visits.isEmpty()
                ? origin.arrivedAt()
                : visits.get(visits.size() - 1).enteredAt();
    }

    public @Nullable AgentRef agent() {
        return service == null ? null : service.agent();
    }

    public boolean isEnded() {
        return ending != null;
    }

    /** The wait of all visits up to {@code moment}, or until each was left. */
    public Duration waitedUntil(Instant moment) {
        return visits.stream().map(visit -> visit.lastedUntil(moment)).reduce(Duration.ZERO, Duration::plus);
    }

    /** The time in conversation, holds included, up to {@code moment} or the end. */
    public Duration talkedUntil(Instant moment) {
        if (service == null || service.answeredAt() == null) {
            return Duration.ZERO;
        }
        return Duration.between(service.answeredAt(), ending == null ? moment : ending.at());
    }

    public CallCard numbered(long newSeq) {
        return new CallCard(
                id,
                origin,
                newSeq,
                phase,
                phaseSince,
                customer,
                place,
                visits,
                attempts,
                service,
                recording,
                ending,
                wrapUp);
    }

    public CallCard in(CallPhase newPhase, Instant since) {
        return phase == newPhase
                ? this
                : new CallCard(
                        id, origin, seq, newPhase, since, customer, place, visits, attempts, service, recording, ending,
                        wrapUp);
    }

    public CallCard knownAs(Customer newCustomer) {
        return new CallCard(
                id,
                origin,
                seq,
                phase,
                phaseSince,
                newCustomer,
                place,
                visits,
                attempts,
                service,
                recording,
                ending,
                wrapUp);
    }

    /** Has a queue to go to, but hears something first. */
    public CallCard routed(Place newPlace) {
        return new CallCard(
                id,
                origin,
                seq,
                phase,
                phaseSince,
                customer,
                newPlace,
                visits,
                attempts,
                service,
                recording,
                ending,
                wrapUp);
    }

    /** Takes a place in a line, which begins a visit; {@code forecast} is the wait that is expected. */
    public CallCard queued(Place newPlace, Instant enteredAt, @Nullable Duration forecast) {
        List<Visit> all = new ArrayList<>(visits);
        all.add(new Visit(newPlace.queue(), enteredAt, null, null, null, forecast));
        return new CallCard(
                id,
                origin,
                seq,
                phase,
                phaseSince,
                customer,
                newPlace,
                all,
                attempts,
                service,
                recording,
                ending,
                wrapUp);
    }

    /** Ends the open visit, if there is one. */
    public CallCard leftQueue(Instant at, Outcome how) {
        List<Visit> all =
                visits.stream().map(visit -> visit.left(at, how, agent())).toList();
        return new CallCard(
                id, origin, seq, phase, phaseSince, customer, place, all, attempts, service, recording, ending, wrapUp);
    }

    public CallCard attempted() {
        return new CallCard(
                id,
                origin,
                seq,
                phase,
                phaseSince,
                customer,
                place,
                visits,
                attempts + 1,
                service,
                recording,
                ending,
                wrapUp);
    }

    public CallCard servedBy(@Nullable Service newService) {
        return new CallCard(
                id,
                origin,
                seq,
                phase,
                phaseSince,
                customer,
                place,
                visits,
                attempts,
                newService,
                recording,
                ending,
                wrapUp);
    }

    public CallCard recorded(Recording newRecording) {
        return new CallCard(
                id,
                origin,
                seq,
                phase,
                phaseSince,
                customer,
                place,
                visits,
                attempts,
                service,
                newRecording,
                ending,
                wrapUp);
    }

    public CallCard ended(Ending newEnding) {
        return new CallCard(
                id,
                origin,
                seq,
                phase,
                phaseSince,
                customer,
                place,
                visits,
                attempts,
                service,
                recording,
                newEnding,
                wrapUp);
    }

    public CallCard wrappedUp(Duration time) {
        return new CallCard(
                id,
                origin,
                seq,
                phase,
                phaseSince,
                customer,
                place,
                visits,
                attempts,
                service,
                recording,
                ending,
                time);
    }
}
