package org.indexus.callcenter.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Talk;
import org.jspecify.annotations.Nullable;

/**
 * A call as the log shows it, open or ended: the card, its timeline, and what was written about it.
 *
 * @param timeline {@code null} in lists, which do without
 * @param written {@code null} before anything was written
 */
public record LoggedCall(
        CallCard card,
        @Nullable List<TimelineEntry> timeline,
        @Nullable Written written) {

    /** What a person wrote about a call. */
    public record Written(String disposition, @Nullable String notes, String by, Instant at) {}

    public LoggedCall {
        timeline = timeline == null ? null : List.copyOf(timeline);
    }

    LoggedCall with(List<TimelineEntry> entries) {
        return new LoggedCall(card, entries, written);
    }

    /** Without the customer's name. */
    public LoggedCall forgetting() {
        return new LoggedCall(card.knownAs(null), timeline == null ? null : nameless(timeline), written);
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
        List<Talk> before = card.journey().talks();
        Service service = card.service();
        Instant now = service == null ? null : service.answeredAt();
        return before.isEmpty() ? now : before.get(0).answeredAt();
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

    /** The wait that was expected when the caller joined the last queue; {@code null} where there was no basis for one. */
    public @Nullable Duration forecast() {
        return card.visits().isEmpty()
                ? null
                : card.visits().get(card.visits().size() - 1).forecast();
    }

    /** The time in conversation, holds included. */
    public Duration talked(Instant now) {
        Duration before = sum(Talk::lasted);
        Service service = card.service();
        Instant answered = service == null ? null : service.answeredAt();
        return answered == null ? before : before.plus(positive(answered, endedOr(now)));
    }

    public Duration held(Instant now) {
        Duration before = sum(Talk::held);
        Service service = card.service();
        if (service == null) {
            return before;
        }
        Duration all = before.plus(service.held());
        return card.phase() == CallPhase.HELD ? all.plus(positive(card.phaseSince(), endedOr(now))) : all;
    }

    private Duration sum(Function<Talk, Duration> part) {
        return card.journey().talks().stream().map(part).reduce(Duration.ZERO, Duration::plus);
    }

    private Instant endedOr(Instant now) {
        return card.ending() == null ? now : card.ending().at();
    }

    private static Duration positive(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
