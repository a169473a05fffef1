package org.indexus.callcenter.workspace;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.indexus.callcenter.calls.CallAccess;
import org.indexus.callcenter.calls.CallLog;
import org.indexus.callcenter.calls.JourneyWords;
import org.indexus.callcenter.customers.CustomerRecord;
import org.indexus.callcenter.customers.Customers;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;

/** The panel about the caller, drawn when the page's script asks for it by the parameter {@code call}. */
@Named
@ViewScoped
public class CallerPanel implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAST = 5;

    @Inject
    private CallAccess access;

    @Inject
    private CallLog log;

    @Inject
    private Customers customers;

    @Inject
    private PhoneNumbers numbers;

    private transient @Nullable Caller caller;

    /** Of a call that is not this agent's, or not there any more, nothing is shown. */
    public void show() {
        String call = Objects.requireNonNullElse(Faces.getRequestParameter("call"), "");
        try {
            caller = of(access.require(call));
        } catch (ProblemException notTheirs) {
            caller = null;
            return;
        }
        tell("call", call);
        tell("number", caller.number());
        caller.past().stream().findFirst().ifPresent(last -> {
            tell("last", last.card().origin().arrivedAt().toString());
            tell("lastNotes", last.written() == null ? null : last.written().notes());
        });
    }

    private Caller of(LoggedCall call) {
        CallCard card = call.card();
        String raw = card.origin().number();
        CustomerRecord customer = card.customer() == null
                ? null
                : customers.find(card.customer().id().value()).orElse(null);
        return new Caller(numbers.formatted(raw), raw, JourneyWords.of(card.journey()), customer, log.past(card, PAST));
    }

    private static void tell(String name, @Nullable String value) {
        PrimeFaces.current().ajax().addCallbackParam(name, value);
    }

    public @Nullable Caller getCaller() {
        return caller;
    }
}
