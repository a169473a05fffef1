package org.indexus.callcenter.engine.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a call and worth keeping: what the log shows, and what a restart needs to go on. Each change
 * comes with at least one {@link CallFact}, and {@code seq} is the number of the last one.
 *
 * @param phase what pages and REST show of the stage
 * @param phaseSince since when the call is in this phase
 * @param journey the way before and between the queues
 * @param attempts how many offers were made; numbers the legs
 * @param recording the last one, or the one to come
 * @param wrapUp how long the agent worked after the call, {@code null} until that is over
 */
public record CallCard(
        CallId id,
        Origin origin,
        long seq,
        CallPhase phase,
        CallStage stage,
        Instant phaseSince,
        @Nullable Customer customer,
        Journey journey,
        @Nullable Place place,
        List<Visit> visits,
        int attempts,
        @Nullable Service service,
        Recording recording,
        RecordingHistory recordingHistory,
        @Nullable Ending ending,
        @Nullable Duration wrapUp) {

    public CallCard {
        stage = stage == null ? CallStage.of(phase) : stage; // of a file that was written before there were stages
        recordingHistory = recordingHistory == null ? RecordingHistory.NONE : recordingHistory; // as above
        visits = List.copyOf(visits);
    }

    public static CallCard arriving(CallId id, Origin origin, long arrival, Instant now) {
        return new CallCard(
                id,
                origin,
                0,
                CallPhase.IN_MENU,
                CallStage.IN_MENU,
                now,
                null,
                Journey.beginning(arrival),
                null,
                List.of(),
                0,
                null,
                Recording.NONE,
                RecordingHistory.NONE,
                null,
                null);
    }

    public String channel() {
        return origin.channel().id();
    }

    public ConnectionId connection() {
        return origin.connection();
    }

    /** The queue of the present or last visit, or for which an agent calls; {@code null} when the caller never joined a line. */
    public @Nullable QueueRef queue() {
        if (visits.isEmpty()) {
            return origin.queue();
        }
        return place == null ? visits.get(visits.size() - 1).queue() : place.queue();
    }

    /** The queue whose work this is: of a call that was sent to an agent, the one that it came from. */
    public @Nullable QueueRef workQueue() {
        if (service != null && service.answeredAt() != null) {
            return service.queue();
        }
        Handover handover = journey.handover();
        boolean toAgent = handover != null && handover.line() != null && handover.from() != null;
        return toAgent ? handover.from().queue() : queue();
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

    /** Who serves the caller, or was the last one who did. */
    public @Nullable AgentRef lastAgent() {
        List<Segment> over = journey.segments();
        return service != null || over.isEmpty()
                ? agent()
                : over.get(over.size() - 1).agent();
    }

    /** Whether the agent serves the caller, or did before. */
    public boolean isServedBy(AgentId agent) {
        return agentsNow().anyMatch(each -> each.id().equals(agent))
                || journey.segments().stream()
                        .anyMatch(segment -> segment.agent().id().equals(agent));
    }

    /** Whether the caller has talked to an agent: then the call is an answered one, whatever comes after. */
    public boolean wasAnswered() {
        return !journey.segments().isEmpty() || (service != null && service.answeredAt() != null);
    }

    public boolean isEnded() {
        return ending != null;
    }

    /** Whether the call counts as a VIP's: by its route, or by its customer. */
    public boolean isVip() {
        return journey.isVip(customer);
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
        return CallCardEdit.of(this).seq(newSeq).done();
    }

    public CallCard in(CallPhase newPhase, Instant since) {
        return phase == newPhase
                ? this
                : CallCardEdit.of(this).phase(newPhase, since).done();
    }

    /** In this state, which looks as it did before. */
    public CallCard at(CallStage newStage) {
        return stage == newStage ? this : CallCardEdit.of(this).stage(newStage).done();
    }

    /** {@code null}: nobody knows who calls. */
    public CallCard knownAs(@Nullable Customer newCustomer) {
        return CallCardEdit.of(this).customer(newCustomer).done();
    }

    /** Another part of the way lies behind the caller. */
    public CallCard travelled(Journey newJourney) {
        return CallCardEdit.of(this).journey(newJourney).done();
    }

    /** Has a queue to go to, but hears something first; {@code null} when the queue was left for something else. */
    public CallCard routed(@Nullable Place newPlace) {
        return CallCardEdit.of(this).place(newPlace).done();
    }

    /** Has the same place under a changed plan. */
    public CallCard planned(Place same) {
        return CallCardEdit.of(this)
                .place(same)
                .visits(visits.stream()
                        .map(visit -> visit.renamed(same.queue()))
                        .toList())
                .done();
    }

    /** Takes a place in a line, which begins a visit; {@code forecast} is the wait that is expected. */
    public CallCard queued(Place newPlace, Instant enteredAt, @Nullable Duration forecast) {
        List<Visit> all = new ArrayList<>(visits);
        all.add(new Visit(newPlace.queue(), enteredAt, null, null, null, forecast));
        return CallCardEdit.of(this).place(newPlace).visits(all).done();
    }

    /** Ends the open visit, if there is one; whether to record was decided for that visit only. */
    public CallCard leftQueue(Instant at, Outcome how) {
        boolean unserved = recording.isWanted() && how != Outcome.ANSWERED;
        CallCard left = CallCardEdit.of(this)
                .visits(visits.stream()
                        .map(visit -> visit.left(at, how, agent()))
                        .toList())
                .done();
        return unserved ? left.unrecorded() : left;
    }

    public CallCard attempted() {
        return CallCardEdit.of(this).attempts(attempts + 1).done();
    }

    public CallCard servedBy(@Nullable Service newService) {
        return CallCardEdit.of(this).service(newService).done();
    }

    /** The agents who have the call in hand: who serves the caller, and a colleague who was asked to join. */
    public Stream<AgentRef> agentsNow() {
        AgentRef colleague = service == null || service.guest() == null
                ? null
                : service.guest().agent();
        return Stream.of(Optional.ofNullable(agent()), Optional.ofNullable(colleague))
                .flatMap(Optional::stream);
    }

    /** Whether the agent is in conversation: with the caller, or with the agent who serves the caller. */
    public boolean isTalking(AgentId agent) {
        Service now = service;
        if (now == null || now.answeredAt() == null || isEnded()) {
            return false;
        }
        Guest guest = now.guest();
        boolean third = guest != null && guest.isThere() && guest.isOf(agent);
        return third || (!now.handedOver() && now.agent().id().equals(agent));
    }

    /** The agent with this id who has or had to do with the call; {@code null} for any other. */
    public @Nullable AgentRef agentNamed(AgentId agent) {
        return Stream.concat(agentsNow(), journey.segments().stream().map(Segment::agent))
                .filter(each -> each.id().equals(agent))
                .findFirst()
                .orElse(null);
    }

    /** An agent's part is over, if there was one. */
    public CallCard with(@Nullable Segment over) {
        return over == null ? this : travelled(journey.talked(over));
    }

    /** The conversation is over, and the call goes on: what it was is kept, and nobody serves the caller. */
    public CallCard talkedUntil(Instant now, SegmentEnd end, @Nullable TransferTarget to) {
        Segment over = service == null ? null : service.over(now, end, to);
        return with(over).servedBy(null);
    }

    /** The parts of agents so far, those that are over first; what goes on counts up to {@code now} or the end of the call. */
    public List<Segment> segmentsUntil(Instant now) {
        List<Segment> all = new ArrayList<>(journey.segments());
        Instant until = ending == null ? now : ending.at();
        if (service != null) {
            Segment mine = service.over(until, SegmentEnd.COMPLETED, null);
            Segment serving = mine == null || wrapUp == null ? mine : mine.wrappedUp(wrapUp);
            Stream.of(
                            Optional.ofNullable(serving),
                            Optional.ofNullable(service.guest()).map(guest -> guest.over(until, service.queue())))
                    .flatMap(Optional::stream)
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(Segment::startedAt));
        return all;
    }

    /** The work of an agent after the conversation is done. */
    public CallCard wrappedUp(AgentId agent, Duration time) {
        List<Segment> over = new ArrayList<>(journey.segments());
        for (int last = over.size() - 1; last >= 0; last--) {
            Segment segment = over.get(last);
            if (segment.agent().id().equals(agent) && segment.wrapUp() == null) {
                over.set(last, segment.wrappedUp(time));
                return travelled(journey.withSegments(over));
            }
        }
        boolean serves = service != null && service.agent().id().equals(agent);
        return serves ? wrappedUp(time) : this;
    }

    public CallCard recorded(Recording newRecording) {
        return CallCardEdit.of(this).recording(newRecording).done();
    }

    /** Another recording follows the present one, which is kept beside it. */
    public CallCard recordedNext(Recording next) {
        RecordingHistory all = recording.name() == null ? recordingHistory : recordingHistory.and(recording);
        return CallCardEdit.of(this).recordingHistory(all).recording(next).done();
    }

    /** There will be no other recording: the last one is the call's. */
    public CallCard unrecorded() {
        List<Recording> earlier = recordingHistory.earlier();
        if (!recording.isWanted() || earlier.isEmpty()) {
            return recording.isWanted() ? recorded(Recording.NONE) : this;
        }
        int last = earlier.size() - 1;
        return CallCardEdit.of(this)
                .recording(earlier.get(last))
                .recordingHistory(recordingHistory.with(earlier.subList(0, last)))
                .done();
    }

    /** With something else known of one of its recordings. */
    public CallCard recorded(String name, UnaryOperator<Recording> change) {
        UnaryOperator<Recording> changed = one -> name.equals(one.name()) ? change.apply(one) : one;
        return CallCardEdit.of(this)
                .recording(changed.apply(recording))
                .recordingHistory(recordingHistory.with(
                        recordingHistory.earlier().stream().map(changed).toList()))
                .done();
    }

    /** Whether the agents of this conversation may record it themselves. */
    public CallCard recordedOnDemand(boolean may) {
        return CallCardEdit.of(this)
                .recordingHistory(recordingHistory.onDemand(may))
                .done();
    }

    /** Its recordings, those that go on or failed among them, the first one first. */
    public List<Recording> recordings() {
        return Stream.concat(recordingHistory.earlier().stream(), Stream.of(recording))
                .filter(one -> one.name() != null && !one.isWanted())
                .toList();
    }

    /** The one with this name, asked for or there; {@code null} for none of this call. */
    public @Nullable Recording recordingNamed(String name) {
        return Stream.concat(recordingHistory.earlier().stream(), Stream.of(recording))
                .filter(one -> name.equals(one.name()))
                .findFirst()
                .orElse(null);
    }

    /** With a file that was found, of which nobody knew. */
    public CallCard recordedBefore(Recording found) {
        return CallCardEdit.of(this)
                .recordingHistory(recordingHistory.and(found))
                .done();
    }

    /** Whether Asterisk still owes us word about a recording. */
    public boolean isRecordingOwed() {
        return recordings().stream().anyMatch(Recording::isOpen);
    }

    public CallCard ended(Ending newEnding) {
        return CallCardEdit.of(this).ending(newEnding).done();
    }

    /** The caller is back whom we had sent on: what was left stays left, the call goes on. */
    public CallCard reopened() {
        return CallCardEdit.of(this).ending(null).journey(journey.resumed()).done();
    }

    public CallCard wrappedUp(Duration time) {
        return CallCardEdit.of(this).wrapUp(time).done();
    }

    /** With the visits that were kept beside it. */
    public CallCard with(List<Visit> all) {
        return CallCardEdit.of(this).visits(all).done();
    }
}
