package org.indexus.callcenter.workspace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.indexus.callcenter.calls.CallAccess;
import org.indexus.callcenter.calls.PlacedCallJson;
import org.indexus.callcenter.calls.PlacedCalls;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;

/** The call that an agent's page asks for, by the parameters {@code number} and {@code customer}. */
@Named
@RequestScoped
public class OutgoingCalls {

    @Inject
    private CallAccess access;

    @Inject
    private PlacedCalls calls;

    /** Tells the page's script the call, or why there is none. */
    public void place() {
        try {
            LoggedCall call = calls.place(
                    new PlacedCallJson(
                            Faces.getRequestParameter("number"), null, Faces.getRequestParameter("customer"), null),
                    access.actor());
            tell("call", call.id().toString());
        } catch (ProblemException refused) {
            tell("refused", words(refused.problem()));
        }
    }

    private static String words(Problem problem) {
        boolean ofNumber =
                problem.errors().stream().anyMatch(error -> error.field().equals("number"));
        return ofNumber ? "Enter a telephone number." : problem.detail();
    }

    private static void tell(String name, String value) {
        PrimeFaces.current().ajax().addCallbackParam(name, value);
    }
}
