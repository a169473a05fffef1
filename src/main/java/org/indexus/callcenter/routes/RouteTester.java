package org.indexus.callcenter.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.indexus.callcenter.customers.CallerLookup;
import org.indexus.callcenter.engine.PathQuestion;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.PromptNames;
import org.indexus.callcenter.runtime.BlockingFloor;
import org.jspecify.annotations.Nullable;

/** Who would get this call? Asks the floor itself, which goes the path by the plans that real calls go by. */
@ApplicationScoped
public class RouteTester {

    private static final int LONGEST = 80;

    @Inject
    private CallerLookup callers;

    @Inject
    private BlockingFloor floor;

    @Inject
    private PromptNames prompts;

    /** A question and its answer. */
    public record Tested(PathQuestion question, List<WordedStop> path) {}

    /**
     * Throws 422 for what is missing or malformed, 503 while the floor is closed.
     *
     * @param at ISO-8601, in the server's zone when it names none; {@code null} for now
     */
    public Tested test(@Nullable String dialled, @Nullable String caller, @Nullable String at, @Nullable String code) {
        String number = text("dialled", dialled);
        if (number.isEmpty() && text("code", code).isEmpty()) {
            throw ProblemException.invalid(
                    "dialled", "REQUIRED", "dialled is required: the number called, as Asterisk tells it.");
        }
        String calling = text("caller", caller);
        Customer customer = calling.isEmpty() ? null : callers.whoCalls(calling).orElse(null);
        String named = text("code", code);
        PathQuestion question = new PathQuestion(number, calling, named.isEmpty() ? null : named, customer, moment(at));
        return new Tested(question, new PathWords(this::name).of(floor.callerPath(question)));
    }

    private String name(String media) {
        String name = prompts.ref(media);
        return name == null ? media : name;
    }

    private static String text(String field, @Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (text.length() > LONGEST) {
            throw ProblemException.invalid(field, "SIZE", field + " may have at most " + LONGEST + " characters.");
        }
        return text;
    }

    private static Instant moment(@Nullable String at) {
        if (at == null || at.isBlank()) {
            return Instant.now();
        }
        String text = at.strip().replace(' ', '+'); // what a browser makes of the + in a zone
        try {
            return text.matches(".*T.*([Zz]|[+-]\\d\\d:?(\\d\\d)?)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException malformed) {
            throw ProblemException.invalid(
                    "at", "TIME", "at must be a day and time like 2026-12-24T10:00:00+01:00, or nothing for now.");
        }
    }
}
