package org.indexus.callcenter.history.log;

import static org.indexus.callcenter.history.log.CallQuestion.storable;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** What people look for in the log, as a {@link CallQuestion}. What they typed goes in as parameters only. */
final class FilteredCalls {

    /** One agent by username: who has it now, else who had it in the last call that he served. One value, which an index takes. */
    private static final String NAMED = "coalesce("
            + "(SELECT agent_id FROM agent_status WHERE username = ? ORDER BY at DESC LIMIT 1),"
            + " (SELECT agent_id FROM calls WHERE agent_username = ? ORDER BY arrived_at DESC LIMIT 1))";

    private FilteredCalls() {}

    /** Calls that the filter wants. */
    static CallQuestion of(CallFilter filter, PhoneNumbers numbers) {
        AgentId viewer = filter.visibleTo();
        String agent = filter.agent();
        boolean named = agent != null && !agent.isEmpty();
        CallQuestion question =
                viewer != null ? CallQuestion.about(viewer) : named ? concerning(agent) : new CallQuestion();
        question.arrived(filter.from(), filter.to());
        inQueue(question, filter.queue());
        if (viewer != null && named) {
            alsoConcerning(question, agent);
        }
        caller(question, filter.caller(), numbers);
        outcome(question, filter.outcome());
        open(question, filter.open());
        return question;
    }

    private static void inQueue(CallQuestion question, @Nullable String ref) {
        if (ref == null || ref.isEmpty()) {
            return;
        }
        Optional<UUID> id = uuid(ref);
        if (id.isPresent()) {
            question.and("calls.queue_id = ?", id.get());
        } else {
            question.and("calls.queue_code = ?", storable(ref));
        }
    }

    /** About calls that an agent was offered or served, who is named by id or username. */
    private static CallQuestion concerning(String ref) {
        Optional<UUID> id = uuid(ref);
        return id.isPresent()
                ? CallQuestion.about(new AgentId(id.get()))
                : CallQuestion.aboutAgent(NAMED, storable(ref), storable(ref));
    }

    private static void alsoConcerning(CallQuestion question, String ref) {
        Optional<UUID> id = uuid(ref);
        String other = "EXISTS (SELECT 1 FROM call_agents other WHERE other.arrived_at = calls.arrived_at"
                + " AND other.call_id = calls.id AND other.agent_id = ";
        if (id.isPresent()) {
            question.and(other + "?)", id.get());
        } else {
            question.and(other + NAMED + ")", storable(ref), storable(ref));
        }
    }

    private static void caller(CallQuestion question, @Nullable String number, PhoneNumbers numbers) {
        if (number == null || number.isBlank()) {
            return;
        }
        String text = storable(number.strip());
        Optional<String> e164 = numbers.e164(text);
        if (e164.isPresent()) {
            question.and("calls.e164 = ?", e164.get());
            return;
        }
        Set<String> beginnings = new LinkedHashSet<>(numbers.spellings(text));
        beginnings.add(text);
        String either = "calls.number LIKE ? ESCAPE '!' OR calls.e164 LIKE ? ESCAPE '!'";
        question.and(
                String.join(" OR ", Collections.nCopies(beginnings.size(), either)),
                beginnings.stream()
                        .map(beginning -> escaped(beginning) + "%")
                        .flatMap(pattern -> Stream.of(pattern, pattern))
                        .toArray());
    }

    private static void outcome(CallQuestion question, @Nullable Outcome outcome) {
        if (outcome != null) {
            question.and("calls.outcome = ?", outcome.name());
        }
    }

    private static void open(CallQuestion question, @Nullable Boolean open) {
        if (open != null) {
            question.and(open ? "calls.ended_at IS NULL" : "calls.ended_at IS NOT NULL");
        }
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }
}
