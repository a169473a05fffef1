package org.indexus.callcenter.calls;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.log.CallFilter;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.ProblemException;

/** Which calls whoever asks may see: supervisors all, agents those that they were offered or served. */
@RequestScoped
public class CallAccess {

    @Inject
    private SignedIn signedIn;

    @Inject
    private CallLog log;

    /** The calls of a filter that whoever asks may see. */
    public CallFilter narrowed(CallFilter filter) {
        return signedIn.isSupervisor() ? filter : filter.visibleTo(me());
    }

    /** Throws 404 when there is no such call, 403 when it is not theirs. */
    public LoggedCall require(String id) {
        LoggedCall call = log.find(requireId(id)).orElseThrow(CallAccess::unknown);
        if (!signedIn.isSupervisor() && !log.concerns(call.id(), me())) {
            throw notTheirs();
        }
        return call;
    }

    /** As {@link #require}, but an offer alone is not enough. */
    public LoggedCall requireServed(String id) {
        LoggedCall call = require(id);
        if (!signedIn.isSupervisor() && !call.card().isServedBy(me())) {
            throw notTheirs();
        }
        return call;
    }

    public Actor actor() {
        return new Actor(me(), signedIn.getUsername(), signedIn.isSupervisor());
    }

    public String username() {
        return signedIn.getUsername();
    }

    private AgentId me() {
        return new AgentId(signedIn.getId());
    }

    static Optional<CallId> callId(String text) {
        try {
            return text.length() == 36 ? Optional.of(CallId.of(text)) : Optional.empty();
        } catch (IllegalArgumentException rubbish) {
            return Optional.empty();
        }
    }

    /** Throws 404 for what is no id. */
    static CallId requireId(String text) {
        return callId(text).orElseThrow(CallAccess::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("such call");
    }

    static ProblemException notTheirs() {
        return new ProblemException(Problem.of(403, "NOT_YOURS", "The call is somebody else's.", List.of()));
    }
}
