package org.indexus.callcenter.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.PathQuestion;
import org.indexus.callcenter.engine.PathStop;
import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.model.Verdict;

/** Asks the floor and waits a moment for its answer; for pages, which must render something now. Never call it on the writer. */
@ApplicationScoped
public class Patience {

    private static final long SECONDS = 3;

    @Inject
    private Inbox inbox;

    /** The floor now; closed when it does not answer in time. */
    public FloorView view() {
        return await(inbox.view(), FloorView.closed(Instant.now()));
    }

    /** The verdict; NOT_AVAILABLE when it does not come in time. */
    public Verdict ask(Request request) {
        return await(inbox.ask(request), Verdict.NOT_AVAILABLE);
    }

    /** The path of a call that is only thought of; empty when the floor is closed or does not answer in time. */
    public Optional<List<PathStop>> callerPath(PathQuestion question) {
        return await(inbox.callerPath(question), Optional.empty());
    }

    private static <T> T await(CompletionStage<T> stage, T otherwise) {
        try {
            return stage.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException busy) {
            return otherwise;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
