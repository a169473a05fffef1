package org.indexus.callcenter.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.Segment;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.jspecify.annotations.Nullable;

/**
 * A call as the log shows it, open or ended: the card, its timeline, and what was written about it.
 *
 * @param timeline {@code null} in lists, which do without
 * @param words what was written about each agent's part; the call's own, which is the last agent's, first
 */
public record LoggedCall(CallCard card, @Nullable List<TimelineEntry> timeline, List<Written> words) {

    /**
     * What a person wrote about an agent's part in a call.
     *
     * @param agent whose part, {@code null} for nobody's
     */
    public record Written(
            @Nullable AgentId agent,
            String disposition,
            @Nullable String notes,
            String by,
            Instant at) {}

    public LoggedCall {
        timeline = timeline == null ? null : List.copyOf(timeline);
        words = List.copyOf(words);
    }

    public LoggedCall with(List<TimelineEntry> entries) {
        return new LoggedCall(card, entries, words);
    }

    /** Without the customer's name. */
    public LoggedCall forgetting() {
        return new LoggedCall(card.knownAs(null), timeline == null ? null : nameless(timeline), words);
    }

    private static List<TimelineEntry> nameless(List<TimelineEntry> entries) {
        return entries.stream()
                .map(entry -> entry.type() == CallFactType.CUSTOMER_IDENTIFIED ? entry.withoutDetail() : entry)
                .toList();
    }

    public CallId id() {
        return card.id();
    }

    /** When the caller joined the first queue. */
    public @Nullable Instant queuedAt() {
        return card.visits().isEmpty() ? null : card.visits().get(0).enteredAt();
    }

    public @Nullable Instant answeredAt() {
        return segments(card.phaseSince()).stream()
                .map(Segment::answeredAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The parts of agents so far; what goes on counts up to {@code now}. */
    public List<Segment> segments(Instant now) {
        return card.segmentsUntil(now);
    }

    /** Whether this part is not over yet. */
    public boolean isGoingOn(Segment segment) {
        return isGoingOn(card, segment);
    }

    public static boolean isGoingOn(CallCard card, Segment segment) {
        return card.ending() == null && !card.journey().segments().contains(segment);
    }

    /** What was written about the call; {@code null} for nothing. */
    public @Nullable Written written() {
        return words.isEmpty() ? null : words.get(0);
    }

    /** What was written about this agent's part of the call; {@code null} for nothing. */
    public @Nullable Written written(AgentRef agent) {
        return words.stream()
                .filter(word -> agent.id().equals(word.agent()))
                .findFirst()
                .orElse(null);
    }

    /** The agents who talked to the caller, each once, in the order in which they were asked. */
    public List<AgentRef> agents() {
        Stream<AgentRef> talked = segments(card.phaseSince()).stream()
                .filter(segment -> segment.end() != SegmentEnd.CONSULTED)
                .map(Segment::agent);
        return Stream.concat(talked, Stream.ofNullable(card.agent())).distinct().toList();
    }

    /** The queue whose work the call is, or was last; of a caller who hears the welcome before the line, that line's. */
    public @Nullable QueueRef queue() {
        return queue(card);
    }

    public static @Nullable QueueRef queue(CallCard card) {
        List<Segment> over = card.journey().segments();
        boolean between = card.service() == null && !over.isEmpty() && card.isEnded();
        QueueRef work = between ? over.get(over.size() - 1).queue() : card.workQueue();
        return work == null && card.place() != null ? card.place().queue() : work;
    }

    /** The time in queues up to {@code now}, or until the last one was left. */
    public Duration waited(Instant now) {
        return card.visits().stream()
                .map(visit -> {
                    Instant left = visit.leftAt();
                    return positive(visit.enteredAt(), left == null ? now : left);
                })
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** How many recordings were stored; those deleted since count, too. */
    public long recorded() {
        return card.recordings().stream()
                .filter(recording -> recording.state() == Recording.State.STORED)
                .count();
    }

    /** The wait that was expected when the caller joined the last queue; {@code null} where there was no basis for one. */
    public @Nullable Duration forecast() {
        return card.visits().isEmpty()
                ? null
                : card.visits().get(card.visits().size() - 1).forecast();
    }

    /** The time in conversation, holds included. */
    public Duration talked(Instant now) {
        return sum(now, Segment::talked);
    }

    public Duration held(Instant now) {
        Duration all = sum(now, Segment::held);
        boolean holds = card.phase() == CallPhase.HELD;
        return holds ? all.plus(positive(card.phaseSince(), now)) : all;
    }

    /** The work of all agents after it, as far as it is done; {@code null} while none of it is. */
    public @Nullable Duration wrappedUp() {
        return segments(card.phaseSince()).stream()
                .map(Segment::wrapUp)
                .filter(Objects::nonNull)
                .reduce(Duration::plus)
                .orElse(card.wrapUp());
    }

    private Duration sum(Instant now, Function<Segment, Duration> part) {
        return segments(now).stream().map(part).map(LoggedCall::positive).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static Duration positive(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
