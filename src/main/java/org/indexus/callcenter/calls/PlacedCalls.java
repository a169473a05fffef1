package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.indexus.callcenter.customers.Customers;
import org.indexus.callcenter.engine.event.call.CallPlaced;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.queues.Queues;
import org.indexus.callcenter.runtime.BlockingFloor;
import org.indexus.callcenter.runtime.Refusals;
import org.jspecify.annotations.Nullable;

/** Lets agents call somebody, from pages and by REST. */
@ApplicationScoped
public class PlacedCalls {

    /** What people write into numbers to read them better. */
    private static final Pattern ORNAMENT = Pattern.compile("[\\s().\\-/\\u00a0\\u2010-\\u2015]");

    private static final int LONGEST = 100;

    @Inject
    private BlockingFloor floor;

    @Inject
    private CallLog log;

    @Inject
    private Queues queues;

    @Inject
    private Customers customers;

    /** The call, which has begun. Throws 422 for what makes no sense, 409 where the agent may not call now. */
    public LoggedCall place(PlacedCallJson wanted, Actor agent) {
        CallId id = new CallId(UUID.randomUUID());
        if (wanted.callbackId() != null) {
            throw ProblemException.notAvailable("callbackId", "A callback");
        }
        CallPlaced placed = new CallPlaced(
                agent, id, number(wanted.number()), queue(wanted.queue()), customer(wanted.customerId()));
        Verdict verdict = floor.ask(placed);
        if (verdict == Verdict.UNKNOWN_AGENT) {
            throw Refusals.of(409, Verdict.NO_PHONE, Verdict.NO_PHONE); // without a profile there is no phone
        }
        Refusals.require(verdict);
        floor.view(); // the facts have been told by then
        return log.find(id).orElseThrow(() -> new IllegalStateException("nobody was told of the call " + id));
    }

    private static String number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw ProblemException.invalid("number", "REQUIRED", "number is required.");
        }
        String number = text.length() > LONGEST ? "" : ORNAMENT.matcher(text).replaceAll("");
        if (!number.matches(TransferTarget.NUMBER)) {
            throw ProblemException.invalid(
                    "number", "NUMBER", "number must be 1 to 32 digits, with + in front if it is international.");
        }
        return number;
    }

    private @Nullable QueueId queue(@Nullable String ref) {
        if (ref == null || ref.isBlank()) {
            return null;
        }
        return queues.find(ref)
                .map(queue -> new QueueId(queue.getId()))
                .orElseThrow(() -> ProblemException.invalid("queue", "UNKNOWN", "queue names no queue."));
    }

    private @Nullable Customer customer(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        return uuid(id).flatMap(customers::whoIs)
                .orElseThrow(() -> ProblemException.invalid("customerId", "UNKNOWN", "customerId names no customer."));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException rubbish) {
            return Optional.empty();
        }
    }
}
