package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.log.CallCursor;
import org.indexus.callcenter.history.log.CallFilter;
import org.indexus.callcenter.history.log.CallQuestion;
import org.indexus.callcenter.history.log.CallTables;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Rows;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * All calls, from their arrival on, for reading. A lazy table asks {@link #rows} and {@link #count} with a filter, a popup
 * asks {@link #past}. Open calls come as they are now, not as their rows were a moment ago.
 */
@ApplicationScoped
public class CallLog {

    private final CallTables tables;
    private final PhoneNumbers numbers;
    private final RecentCalls recent;

    @Inject
    public CallLog(CallTables tables, PhoneNumbers numbers, RecentCalls recent) {
        this.tables = tables;
        this.numbers = numbers;
        this.recent = recent;
    }

    /** For the container's proxy only. */
    protected CallLog() {
        this(new CallTables(), new PhoneNumbers(Optional.empty()), new RecentCalls());
    }

    /** With its timeline, as lists are not. */
    public Optional<LoggedCall> find(CallId id) {
        CallQuestion question = CallQuestion.about(id);
        return asTold(tables.withTimelines(tables.rows(question, false, 0, 1))).stream()
                .findFirst()
                .or(() -> recent.find(id, List.of()));
    }

    /** Whether this agent was offered the call, or served it. */
    public boolean concerns(CallId id, AgentId agent) {
        return recent.concerns(id, agent) || tables.count(CallQuestion.about(id, agent), 1) > 0;
    }

    /** As {@link #slice}, with the timelines. */
    public Slice<LoggedCall> sliceWithTimelines(CallFilter filter, Paging paging) {
        Slice<LoggedCall> rows = slice(filter, paging);
        return new Slice<>(asTold(tables.withTimelines(rows.items())), rows.next());
    }

    /** One page of the REST list; whoever was told of a call finds it here. */
    public Slice<LoggedCall> slice(CallFilter filter, Paging paging) {
        tables.catchUp();
        CallQuestion question = CallQuestion.of(filter, numbers);
        String cursor = paging.cursor();
        if (cursor != null && !cursor.isEmpty()) {
            question.after(CallCursor.of(cursor));
        }
        List<LoggedCall> found = ask(question, false, 0, paging.size() + 1);
        List<LoggedCall> page = found.subList(0, Math.min(found.size(), paging.size()));
        String next = found.size() > page.size()
                ? CallCursor.after(page.get(page.size() - 1).card())
                : null;
        return new Slice<>(
                page.stream().filter(call -> isStillWanted(call, filter)).toList(), next);
    }

    /** One page of a lazy table. */
    public List<LoggedCall> rows(CallFilter filter, Rows rows) {
        return asTold(tables.rows(CallQuestion.of(filter, numbers), rows));
    }

    /** Whether there is one. */
    public boolean has(CallFilter filter) {
        return tables.count(CallQuestion.of(filter, numbers), 1) > 0;
    }

    /** How many rows a lazy table has; counted no further than {@link Paging#MOST_COUNTED}. */
    public long count(CallFilter filter) {
        return tables.count(CallQuestion.of(filter, numbers), Paging.MOST_COUNTED);
    }

    /** The last ended calls before this one, of the same customer or from the same number; newest first. */
    public List<LoggedCall> past(CallCard card, int most) {
        Customer customer = card.customer();
        return past(
                card.id(),
                customer == null ? null : customer.id().value(),
                card.origin().number(),
                most);
    }

    /** As {@link #past(CallCard, int)}, for a customer or number whose calls are wanted without one in hand. */
    public List<LoggedCall> past(@Nullable CallId except, @Nullable UUID customer, String number, int most) {
        Optional<String> e164 = numbers.e164(number);
        if (customer == null && number.isBlank()) {
            return List.of();
        }
        CallQuestion same = CallQuestion.past(customer, number, e164);
        if (except != null) {
            same.except(except);
        }
        return ask(same, false, 0, most);
    }

    /** The row said open, and meanwhile the call has ended. */
    private static boolean isStillWanted(LoggedCall call, CallFilter filter) {
        return !Boolean.TRUE.equals(filter.open()) || !call.card().isEnded();
    }

    private List<LoggedCall> ask(CallQuestion question, boolean ascending, int first, int most) {
        return asTold(tables.rows(question, ascending, first, most));
    }

    /** As the floor told of them, where that is newer than the row. */
    private List<LoggedCall> asTold(List<LoggedCall> calls) {
        return calls.stream().map(recent::over).toList();
    }
}
